/// Keeps documents unchanged for as long as the law asks, and proves that it did.
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {"document", "signature", "access", "home"})
@NullMarked
package vn.vankho.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
