/// The rules of form (Nghị định 30/2020/NĐ-CP) as objects: code, article, severity, check.
@ApplicationModule(
        displayName = "Form",
        allowedDependencies = {"document", "vietnamese", "office"})
@NullMarked
package vn.vankho.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
