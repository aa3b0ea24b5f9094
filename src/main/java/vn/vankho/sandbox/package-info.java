/// Runs work on files from outside in another JVM, with limits on time, memory and output, and
/// without network.
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"home"})
@NullMarked
package vn.vankho.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
