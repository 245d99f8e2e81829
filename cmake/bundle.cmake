# Writes a C++ source that carries the texts of files.
# Takes OUTPUT, FILES and INDICES (lists of paths). Gives offerscope::bundled_files() and
# offerscope::bundled_indices(), sorted by name.
list(SORT FILES)
list(SORT INDICES)
set(arrays "")
set(rows "")
set(count 0)
list(LENGTH FILES files_count)
list(LENGTH INDICES indices_count)
foreach(file IN LISTS FILES INDICES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" hex HEX)
  file(SIZE "${file}" size)
  # Every byte as its own escape, a line for a line: no quoting rule and no length limit can bite.
  string(REGEX REPLACE "(..)" "\\\\x\\1" text "${hex}")
  string(REPLACE "\\x0a" "\\x0a\"\n    \"" text "${text}")
  string(APPEND arrays "constexpr char text_${count}[] =\n    \"${text}\";\n")
  string(APPEND rows "    {\"${name}\", {text_${count}, ${size}}},\n")
  math(EXPR count "${count} + 1")
  if(count EQUAL files_count)
    set(file_rows "${rows}")
    set(rows "")
  endif()
endforeach()
set(source "// Generated from offers/ by cmake/bundle.cmake; do not edit.
#include \"cli/bundled_offers.hpp\"

#include <array>

namespace offerscope {
namespace {
${arrays}
constexpr std::array<BundledFile, ${files_count}> files = {{
${file_rows}}};
constexpr std::array<BundledFile, ${indices_count}> indices = {{
${rows}}};
}  // namespace

std::span<const BundledFile> bundled_files() { return files; }
std::span<const BundledFile> bundled_indices() { return indices; }
}  // namespace offerscope
")
file(WRITE "${OUTPUT}" "${source}")
