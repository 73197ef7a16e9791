#!/bin/bash
# Have the real pre-commit program run the hook that this repository offers, in
# a scratch repository with a workspace in a folder: it blocks a commit with a
# planted mistake and says which, passes a good one, judges what is staged and
# not the folder, and is not asked where a commit has nothing of a workspace.
#
# usage: precommit.sh PROGRAM   (pre-commit on PATH)
set -euo pipefail

program=$(realpath "$1")
[ -x "$program" ] || { echo "no program at $1"; exit 1; }
manifest=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../.pre-commit-hooks.yaml")
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
mkdir "$made/bin" && ln -s "$program" "$made/bin/salesreport"
export PATH="$made/bin:$PATH" PRE_COMMIT_HOME="$made/cache" LC_ALL=C.UTF-8
export GIT_CONFIG_GLOBAL="$made/gitconfig" GIT_CONFIG_NOSYSTEM=1
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
git config --global user.name check && git config --global user.email check@example.com
git config --global init.defaultBranch main

pre-commit validate-manifest "$manifest"

mkdir "$made/hooks" && cd "$made/hooks"
git init --quiet && cp "$manifest" . && git add --all && git commit --quiet --message=hooks && git tag v1

mkdir -p "$made/team/sales/team" "$made/team/sales/logs" && cd "$made/team"
git init --quiet
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $made/hooks
    rev: v1
    hooks:
      - id: salesreport-check-system
        args: [-C, sales]
YAML
echo 'name: 小队' >sales/salesreport.yaml
echo '- {id: wang, name: 王磊, role: salesperson}' >sales/team/people.yaml
echo '- {id: C-1, name: 昌盛建材, kind: dealer, owner: wang}' >sales/team/customers.yaml
git add --all && git commit --quiet --message=team
pre-commit install >/dev/null

# refused WHAT COMMAND…: the command must fail and name the planted mistake.
refused() {
    local what=$1
    shift
    if "$@" >"$made/said" 2>&1; then
        cat "$made/said"
        echo "passed, but should not: $what"
        exit 1
    fi
    grep -q 'error\[key/unknown\]' "$made/said" || { cat "$made/said"; echo "stopped for another reason: $what"; exit 1; }
}
# passed WHAT COMMAND…: the command must succeed.
passed() {
    local what=$1
    shift
    "$@" >"$made/said" 2>&1 || { cat "$made/said"; echo "stopped, but should not be: $what"; exit 1; }
}

bad='{date: 2024-06-03, person: wang, vists: [昌盛建材: 谈返利]}'
good='{date: 2024-06-03, person: wang, visits: [昌盛建材: 谈返利]}'
echo "$bad" >sales/logs/wang.yaml && git add --all
refused "a key nobody knows" git commit --message=bad
echo "$good" >sales/logs/wang.yaml
refused "repaired in the folder, but not staged" git commit --message=bad
git add --all && echo "$bad" >sales/logs/wang.yaml
passed "repaired and staged, broken again in the folder" git commit --message=good
grep -q 'salesreport check .*Passed' "$made/said" || { cat "$made/said"; echo "the hook did not run"; exit 1; }
[ "$(cat sales/logs/wang.yaml)" = "$bad" ] || { echo "the folder is not what it was"; exit 1; }
git checkout --quiet -- sales && echo '# 说明' >README.md && git add --all
passed "nothing of the workspace" git commit --message=readme
grep -q 'salesreport check .*Skipped' "$made/said" || { cat "$made/said"; echo "the hook ran for nothing"; exit 1; }
echo "pre-commit $(pre-commit --version | cut -d' ' -f2): 2 commits stopped, 2 passed"
