package vn.vankho.transfer;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;

/// The office's identifier (*mã định danh cơ quan*, such as `H49.64.33`), as it was used last.
@Component
public class OrganCode {

    private static final String NAME = "organ";
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,10}(?:\\.[A-Z0-9]{1,10}){0,5}");

    private final Database database;
    private final Journal journal;

    OrganCode(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Empty if it was never given.
    public String known() {
        return database.read(
                        jdbc ->
                                jdbc.sql("select value from handing_over where name = ?")
                                        .param(NAME)
                                        .query(String.class)
                                        .optional())
                .orElse("");
    }

    /// Remembers an identifier for the next time.
    ///
    /// @throws PackageRefused if it cannot be one
    public void remember(String code, Person who) {
        if (!FORM.matcher(code).matches()) {
            throw PackageRefused.organ(code);
        }
        if (!code.equals(known())) {
            database.write(
                    jdbc -> {
                        jdbc.sql(
                                        """
                                        insert into handing_over (name, value) values (?, ?)
                                        on conflict (name) do update set value = excluded.value\
                                        """)
                                .params(NAME, code)
                                .update();
                        journal.record(who, "organ-code-set", "office", Map.of("code", code));
                        return code;
                    });
        }
    }
}
