#include "text/system_error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace pilotcheck::text {

Bilingual why_refused(int error) {
  static constexpr std::pair<int, const char*> rows[] = {{ENOENT, "没有这个文件或文件夹"},
                                                         {ENOTDIR, "路径中有一段不是文件夹"},
                                                         {EISDIR, "这是文件夹"},
                                                         {EACCES, "没有权限"},
                                                         {EPERM, "不允许这样做"},
                                                         {EROFS, "所在的文件系统只读"},
                                                         {ENOSPC, "磁盘已满"},
                                                         {EDQUOT, "超出磁盘配额"},
                                                         {EFBIG, "文件太大"},
                                                         {EIO, "读写出错"},
                                                         {ENAMETOOLONG, "文件名太长"},
                                                         {EEXIST, "已有同名的文件"},
                                                         {ENOTEMPTY, "文件夹不是空的"},
                                                         {EMFILE, "打开的文件太多"},
                                                         {ENFILE, "打开的文件太多"},
                                                         {ELOOP, "链接互相指向"},
                                                         {EBUSY, "正被占用"},
                                                         {ETXTBSY, "正在运行"},
                                                         {EPIPE, "对方已关闭"},
                                                         {EBADF, "没有打开"},
                                                         {ENOMEM, "内存不足"}};
  const auto* row = std::ranges::find(rows, error, &std::pair<int, const char*>::first);
  return {row == std::end(rows) ? "系统错误 " + std::to_string(error) : row->second, std::strerror(error)};
}

}  // namespace pilotcheck::text
