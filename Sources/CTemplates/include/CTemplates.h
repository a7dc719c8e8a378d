#ifndef CTEMPLATES_H
#define CTEMPLATES_H

#include <stddef.h>

/// A template definition as the compiler put it into the program.
struct CTemplate {
    const char *id;
    const unsigned char *bytes;
    size_t count;
};

size_t CTemplateCount(void);

/// The definition at an index below the count, in the order in which templates are listed.
struct CTemplate CTemplateAt(size_t index);

#endif
