// Debian builds libxml2 with ICU, whose headers clash with Foundation's copy.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
#include <libxml/parser.h>

// libxml2 prints some messages through a handler that takes its arguments as printf does, which Swift cannot define.
static inline void CLibxml2IgnoreMessage(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

/// The thread's handler of such messages, to be given back.
static inline void *CLibxml2MessageHandler(void) { return (void *)xmlGenericError; }

static inline void CLibxml2IgnoreMessages(void) { xmlSetGenericErrorFunc(NULL, CLibxml2IgnoreMessage); }

static inline void CLibxml2RestoreMessages(void *context, void *handler) {
    xmlSetGenericErrorFunc(context, (xmlGenericErrorFunc)handler);
}
