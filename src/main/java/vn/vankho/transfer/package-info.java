/// Hands case files over: as packages for another archive, checked against the rules that a profile
/// writes down, and as something a person can read.
@ApplicationModule(
        displayName = "Transfer",
        allowedDependencies = {
            "document",
            "office",
            "sandbox",
            "signature",
            "archive",
            "casefile",
            "access",
            "home"
        })
@NullMarked
package vn.vankho.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
