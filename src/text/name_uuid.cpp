#include "text/name_uuid.h"

#include <nettle/sha1.h>

#include <array>

#include "text/hex.h"

namespace pilotcheck::text {

namespace {

/// Made up once; another one would make every UUID another.
constexpr std::array<std::uint8_t, 16> our_namespace = {0x5a, 0x0d, 0x7b, 0x0e, 0x6c, 0x0f, 0x4c, 0x5e,
                                                        0x9b, 0x7e, 0x0d, 0x1f, 0x3a, 0x1c, 0x2b, 0x4d};

}  // namespace

std::string name_uuid(std::string_view name) {
  sha1_ctx context;
  sha1_init(&context);
  sha1_update(&context, our_namespace.size(), our_namespace.data());
  sha1_update(&context, name.size(), reinterpret_cast<const std::uint8_t*>(name.data()));
  std::array<std::uint8_t, our_namespace.size()> bytes{};
  sha1_digest(&context, bytes.size(), bytes.data());
  constexpr std::uint8_t version = 0x50;
  constexpr std::uint8_t variant = 0x80;
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | version);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | variant);
  std::string uuid = hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  for (const std::size_t at : {8U, 13U, 18U, 23U}) uuid.insert(at, 1, '-');
  return uuid;
}

}  // namespace pilotcheck::text
