//! What only git knows: the record as it was, and the settings of a clone.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use gainsay::store::Loaded;

use crate::failure::Failure;
use crate::folder;

/// A claims folder as it stands in a commit, tag or branch.
///
/// # Errors
/// Fails where the folder is in no repository, where there is no such state, and where git is not there.
pub(crate) fn record_at(folder: &Path, revision: &str) -> Result<Loaded, Failure> {
    let named = format!("{revision}^{{commit}}");
    let commit = text(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &named]).map_err(|_| {
        Failure::new(format!("git knows no state `{revision}` of {}", folder.display()))
            .hinted("name a commit, a branch or a tag; `.` is the files as they are")
    })?;
    let tree = run(folder, &["ls-tree", "-r", "-z", commit.trim(), "."], b"")?;
    let tree = String::from_utf8_lossy(&tree).into_owned();
    let is_ours = |it: &&str| [".yaml", ".yml", ".toml"].iter().any(|end| it.ends_with(end));
    // `100644 blob HASH<TAB>PATH`; a link has another mode, and leads nowhere from here.
    let files: Vec<(&str, &str)> = tree
        .split('\0')
        .filter(|it| it.starts_with("100"))
        .filter(is_ours)
        .filter_map(|it| {
            let (about, path) = it.split_once('\t')?;
            Some((about.split(' ').nth(2)?, path))
        })
        .collect();
    let unpacked = |error: std::io::Error| {
        Failure::new(format!("cannot unpack the record: {error}")).hinted("TMPDIR names a folder with room")
    };
    let place = tempfile::tempdir().map_err(unpacked)?;
    let asked: String = files.iter().map(|it| format!("{}\n", it.0)).collect();
    let mut blobs = &run(folder, &["cat-file", "--batch"], asked.as_bytes())?[..];
    for (_, path) in files {
        let bytes = next_blob(&mut blobs).ok_or_else(|| Failure::new(format!("git does not give {path} as it was")))?;
        let path = place.path().join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes)).map_err(unpacked)?;
    }
    folder::on_file(place.path())
}

/// The next file of what `cat-file --batch` prints: `HASH blob SIZE`, a line break, the bytes, a line break.
fn next_blob<'b>(blobs: &mut &'b [u8]) -> Option<&'b [u8]> {
    let end = blobs.iter().position(|it| *it == b'\n')?;
    let size: usize = std::str::from_utf8(&blobs[..end]).ok()?.rsplit(' ').next()?.parse().ok()?;
    let bytes = blobs.get(end + 1..end + 1 + size)?;
    *blobs = blobs.get(end + 2 + size..)?;
    Some(bytes)
}

/// A merge: the commit from which both sides grew, ours, and theirs.
pub(crate) struct Merge {
    base: String,
    ours: String,
    theirs: String,
}

impl Merge {
    /// The one that is being made in the clone that a folder is in, or else the one that the last commit is; none where that
    /// is none.
    pub(crate) fn last(folder: &Path) -> Option<Self> {
        let commit = |name: &str| {
            let found = text(folder, &["rev-parse", "--verify", "--quiet", &format!("{name}^{{commit}}")]).ok()?;
            Some(found.trim().to_owned())
        };
        // Right after a merge git still names what it has merged already.
        let made = commit("HEAD^2");
        let (ours, theirs) = match commit("MERGE_HEAD").filter(|it| made.as_ref() != Some(it)) {
            Some(theirs) => (commit("HEAD")?, theirs),
            None => (commit("HEAD^1")?, made?),
        };
        let base = text(folder, &["merge-base", &ours, &theirs]).ok()?.trim().to_owned();
        Some(Self { base, ours, theirs })
    }

    /// The files of the folder, relative to it, that both sides changed.
    pub(crate) fn changed_by_both(&self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let changed = |side: &str| {
            let names = ["diff", "--name-only", "--relative", "--no-renames", "-z", &self.base, side, "--", "."];
            text(folder, &names).map(|it| it.split_terminator('\0').map(PathBuf::from).collect::<BTreeSet<_>>())
        };
        Ok(changed(&self.ours)?.intersection(&changed(&self.theirs)?).cloned().collect())
    }

    /// A file as it was before, as ours had it, and as theirs had it: empty where it was not there.
    pub(crate) fn versions(&self, folder: &Path, path: &Path) -> [String; 3] {
        let path = path.to_string_lossy().replace('\\', "/");
        let at = |side: &String| text(folder, &["show", &format!("{side}:./{path}")]).unwrap_or_default();
        [&self.base, &self.ours, &self.theirs].map(at)
    }
}

/// Has git run a command after each merge in the clone that a folder is in, unless it runs another one then; whether it does.
///
/// # Errors
/// Fails where the folder is in no repository, and where the hook cannot be written.
pub(crate) fn run_after_merges(folder: &Path, command: &str) -> Result<bool, Failure> {
    let path = text(folder, &["rev-parse", "--path-format=absolute", "--git-path", "hooks/post-merge"])?;
    let path = Path::new(path.trim_end_matches('\n'));
    if let Ok(there) = fs::read_to_string(path) {
        return Ok(there.contains(command));
    }
    // A folder of hooks that somebody named may serve other repositories as well.
    if text(folder, &["config", "core.hooksPath"]).is_ok() {
        return Ok(false);
    }
    let script = format!("#!/bin/sh\n{command}\n");
    let failed = |error| Failure::new(format!("cannot write {}: {error}", path.display()));
    path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, script)).map_err(failed)?;
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).map_err(failed)?;
    Ok(true)
}

/// Sets something in the clone that a folder is in.
///
/// # Errors
/// Fails where it is in none, and where git is not there.
pub(crate) fn configure(folder: &Path, key: &str, value: &str) -> Result<(), Failure> {
    let failed = |_| Failure::new(format!("{} is in no git repository", folder.display())).hinted("git init");
    text(folder, &["rev-parse", "--git-dir"]).map_err(failed)?;
    run(folder, &["config", key, value], b"").map(drop)
}

/// Joins three versions of a file line by line, with marks where they clash, into the first one; whether they do not.
///
/// # Errors
/// Fails where git is not there.
pub(crate) fn merge_lines(ours: &Path, base: &Path, theirs: &Path) -> Result<bool, Failure> {
    let names = ["-L", "ours", "-L", "before", "-L", "theirs"];
    let status = Command::new("git").arg("merge-file").args(names).args([ours, base, theirs]).status();
    status.map(|it| it.success()).map_err(|error| missing(&error))
}

fn text(folder: &Path, arguments: &[&str]) -> Result<String, Failure> {
    run(folder, arguments, b"").map(|it| String::from_utf8_lossy(&it).into_owned())
}

fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments);
    // A hook of git's is told its own repository in words that hold only where it stands.
    for it in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(it);
    }
    let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|error| missing(&error))?;
    let mut stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // What git prints must be read while it is being asked, or both wait.
        scope.spawn(move || stdin.as_mut().map(|it| it.write_all(input)));
        child.wait_with_output()
    });
    let output = output.map_err(|error| missing(&error))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(Failure::new(format!("git: {}", String::from_utf8_lossy(&output.stderr).trim())))
}

fn missing(error: &std::io::Error) -> Failure {
    Failure::new(format!("git cannot be run: {error}"))
}
