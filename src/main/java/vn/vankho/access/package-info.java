/// Who is working, what they may do, and the journal of what they did.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"home"})
@NullMarked
package vn.vankho.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
