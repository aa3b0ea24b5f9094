/// Vietnamese writing: Unicode forms, tone placement, legacy encodings, syllables, numbers and
/// dates. Pure functions.
@ApplicationModule(
        displayName = "Vietnamese",
        allowedDependencies = {})
@NullMarked
package vn.vankho.vietnamese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
