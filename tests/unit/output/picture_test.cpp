// A logo within a page: which pictures are taken, and that their bytes come out as they went in.
#include "output/picture.h"

#include <doctest/doctest.h>

using namespace pilotcheck;

namespace {

const std::string png = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);

}  // namespace

TEST_CASE("a PNG or JPEG is told by its first bytes and becomes a data URI") {
  // By `printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' | base64` and so on, one byte more each.
  CHECK(picture_uri(png) == "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==");
  CHECK(picture_uri(png + '\xFF') == "data:image/png;base64,iVBORw0KGgoAAAANSUhEUv8=");
  CHECK(picture_uri(png + "\xFF\xFE") == "data:image/png;base64,iVBORw0KGgoAAAANSUhEUv/+");
  CHECK(picture_uri("\xFF\xD8\xFF\xE0") == "data:image/jpeg;base64,/9j/4A==");
}

TEST_CASE("what is no PNG or JPEG is no picture, whatever it is called") {
  CHECK_FALSE(picture_uri(""));
  CHECK_FALSE(picture_uri("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
  CHECK_FALSE(picture_uri("GIF89a"));
  CHECK_FALSE(picture_uri(png.substr(0, 14)));
  CHECK_FALSE(picture_uri("\x89PNG\r\n\x1a\n\"><script>"));
}
