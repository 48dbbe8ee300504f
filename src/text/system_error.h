/// Why the system refused to read or write, in both languages: for whoever tells of a file that could not be opened.
///
///     why_refused(ENOSPC)  // 磁盘已满, No space left on device
#pragma once

#include "text/bilingual.h"

namespace pilotcheck::text {

/// `error` is one of errno. In English the words of the C library; in Chinese its number for those that files never
/// give.
Bilingual why_refused(int error);

}  // namespace pilotcheck::text
