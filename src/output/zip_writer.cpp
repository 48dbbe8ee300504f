#include "output/zip_writer.h"

#define ZLIB_CONST  // what goes in is only read
#include <zlib.h>

#include <utility>

namespace pilotcheck {

namespace {

constexpr std::uint16_t version = 20;  // of APPNOTE: folders and deflate
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t new_year_1980 = 0x21;  // the first day that a ZIP can name

void put16(std::string& out, std::size_t value) {
  out += static_cast<char>(value & 0xFFU);
  out += static_cast<char>(value >> 8U & 0xFFU);
}

void put32(std::string& out, std::size_t value) {
  put16(out, value & 0xFFFFU);
  put16(out, value >> 16U & 0xFFFFU);
}

/// Raw, as ZIP wants it; empty where it cannot be had, or is not shorter.
std::string deflate_all(std::string_view content) {
  z_stream stream{};
  constexpr int raw = -15;
  constexpr int memory = 8;
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw, memory, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string packed(deflateBound(&stream, content.size()), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(content.data());
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(done ? stream.total_out : 0);
  deflateEnd(&stream);
  return packed.size() < content.size() ? packed : std::string();
}

/// What the head of a part and its entry in the directory have in common.
std::string about(std::string_view name, std::string_view content, std::size_t packed) {
  std::string out;
  put16(out, version);
  put16(out, 0);  // no flags
  put16(out, packed == 0 ? stored : deflated);
  put16(out, 0);  // midnight
  put16(out, new_year_1980);
  put32(out, crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
  put32(out, packed == 0 ? content.size() : packed);
  put32(out, content.size());
  put16(out, name.size());
  put16(out, 0);  // nothing more behind the name
  return out;
}

}  // namespace

void ZipWriter::add(std::string_view name, std::string_view content) {
  const std::string packed = deflate_all(content);
  const std::string both = about(name, content, packed.size());
  directory_ += "PK\x01\x02";
  put16(directory_, version);
  directory_ += both;
  put16(directory_, 0);  // no comment
  put16(directory_, 0);  // the first disk
  put16(directory_, 0);
  put32(directory_, 0);
  put32(directory_, parts_.size());
  directory_ += name;
  parts_ += "PK\x03\x04";
  parts_ += both;
  parts_ += name;
  parts_ += packed.empty() ? content : std::string_view(packed);
  ++count_;
}

std::string ZipWriter::bytes() {
  std::string out = std::move(parts_);
  const std::size_t begin = out.size();
  out += directory_;
  out += "PK\x05\x06";
  put16(out, 0);
  put16(out, 0);
  put16(out, count_);
  put16(out, count_);
  put32(out, directory_.size());
  put32(out, begin);
  put16(out, 0);  // no comment
  return out;
}

}  // namespace pilotcheck
