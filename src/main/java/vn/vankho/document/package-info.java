/// What an official document is: number and symbol, type, subject line, issuer, dates, what was
/// read of it. Values only.
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {})
@NullMarked
package vn.vankho.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
