// Runs the native command as a user would, without a shell between.
#pragma once

#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include "support/files.hpp"

namespace offerscope::test {

/// A folder of this run's own, removed at its end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "offerscope-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  const Path& path() const { return path_; }

  /// Writes a file into it and gives its path.
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }

 private:
  Path path_;
};

struct Run {
  int status = -1;  // the exit status; -1 where it was ended by a signal
  std::string out;
  std::string err;
};

/// `offerscope WORDS…`, in `folder` where one is given.
inline Run run_command(const std::vector<std::string>& words, const Path& folder = {}) {
  const ScratchFolder scratch;
  const std::string out = (scratch.path() / "out").string();
  const std::string err = (scratch.path() / "err").string();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  constexpr int write_new = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), write_new, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), write_new, 0600);

  if (!folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());

  std::vector<std::string> arguments = {OFFERSCOPE_CLI};
  arguments.insert(arguments.end(), words.begin(), words.end());
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);

  Run run;
  pid_t child = 0;
  const int started = posix_spawn(&child, OFFERSCOPE_CLI, &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  REQUIRE_MESSAGE(started == 0, "cannot start the command");
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  if (WIFEXITED(status)) run.status = WEXITSTATUS(status);
  run.out = read_bytes(out);
  run.err = read_bytes(err);
  return run;
}

}  // namespace offerscope::test
