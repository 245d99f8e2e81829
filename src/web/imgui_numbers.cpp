// Stands in for sscanf inside Dear ImGui (see CMakeLists.txt). ImGui calls it for settings files and
// for numbers typed into its own fields; this page has neither, so nothing is ever read.
extern "C" int imgui_reads_no_number(const char* /*text*/, const char* /*format*/, ...) { return 0; }
