// Chains of migrations: the scripts of a folder that apply one after another, each to what those before it left. The
// shapes of the names say which and in what order; no project is known by name.
#pragma once

#include <string>
#include <vector>

#include "score/corpus.h"

namespace belay::score {

struct ChainFile {
  std::string path;  // below the corpus
  std::filesystem::path location;
};

struct Chain {
  std::string project;
  std::vector<ChainFile> files;  // in the order in which they apply
};

// The .sql files for MySQL and MariaDB. Numbered files of a folder, and of versioned folders ("1.2.0/ddl.sql") below
// it, are a chain; a file without a number is one of its own. The ways back (x.down.sql, U1__x.sql, rollback.sql) and
// variants for other databases (x.postgres.up.sql) are left aside.
std::vector<Chain> chains_of(const std::vector<CorpusFile>& files);

// What goose, dbmate and sql-migrate run to go forward, where the text has their marks ("-- +goose Up",
// "-- migrate:up", "-- +migrate Up"); what they do not is blanked, so that lines stay where they are.
std::string forward_part(std::string content);
std::string backward_part(std::string content);

// The file that takes back what this one does: x.down.sql beside x.up.sql, U1__x.sql beside V1__x.sql. Empty: none.
std::filesystem::path way_back_beside(const std::filesystem::path& location);

}  // namespace belay::score
