/// Reads the signatures in a file and says what each covers.
@ApplicationModule(
        displayName = "Signature",
        allowedDependencies = {"document", "sandbox"})
@NullMarked
package vn.vankho.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
