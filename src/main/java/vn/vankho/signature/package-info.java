/// Reads the signatures in a file and says what each proves.
@ApplicationModule(
        displayName = "Signature",
        allowedDependencies = {"document", "sandbox", "home", "access"})
@NullMarked
package vn.vankho.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
