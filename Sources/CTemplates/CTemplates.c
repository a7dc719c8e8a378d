#include "CTemplates.h"

// C, because a byte array of this size takes the Swift optimiser half a minute and #embed no time.

static const unsigned char anhui_ledger[] = {
#embed "../../Templates/anhui-ledger.yaml"
};
static const unsigned char hainan_general_branch[] = {
#embed "../../Templates/hainan-general-branch.yaml"
};
static const unsigned char hainan_branch[] = {
#embed "../../Templates/hainan-branch.yaml"
};
static const unsigned char hunan_wuhua[] = {
#embed "../../Templates/hunan-wuhua.yaml"
};
static const unsigned char xinyang_checklist[] = {
#embed "../../Templates/xinyang-checklist.yaml"
};
static const unsigned char chongqing_scorecard[] = {
#embed "../../Templates/chongqing-scorecard.yaml"
};

static const struct CTemplate templates[] = {
    {"anhui-ledger", anhui_ledger, sizeof anhui_ledger},
    {"hainan-general-branch", hainan_general_branch, sizeof hainan_general_branch},
    {"hainan-branch", hainan_branch, sizeof hainan_branch},
    {"hunan-wuhua", hunan_wuhua, sizeof hunan_wuhua},
    {"xinyang-checklist", xinyang_checklist, sizeof xinyang_checklist},
    {"chongqing-scorecard", chongqing_scorecard, sizeof chongqing_scorecard},
};

size_t CTemplateCount(void) { return sizeof templates / sizeof *templates; }

struct CTemplate CTemplateAt(size_t index) { return templates[index]; }
