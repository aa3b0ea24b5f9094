/// The same work from a terminal: `vankho COMMAND`.
///
/// A command that needs the office's home runs in its own process if nobody else holds the home,
/// and through the
/// running server otherwise.
@ApplicationModule(displayName = "Command line")
@NullMarked
package vn.vankho.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
