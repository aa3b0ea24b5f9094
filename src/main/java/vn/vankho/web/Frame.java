package vn.vankho.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.document.PageName;
import vn.vankho.intake.Dates;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// What stands around every page: who is working, and where they may go. Pages ask for it by
/// name (`@frame`), so that an error page has it as well.
@Component("frame")
public class Frame {

    private static final List<Place> PLACES =
            List.of(
                    new Place("tra-cuu", "Tra cứu", "/tra-cuu", Set.of(Action.SEARCH)),
                    new Place("chi-tieu", "Chỉ tiêu", "/chi-tieu", Set.of(Action.SEARCH)),
                    new Place("tiep-nhan", "Tiếp nhận", "/tiep-nhan", Set.of(Action.TAKE_IN)),
                    new Place(
                            "soan-thao",
                            "Soạn thảo",
                            "/soan-thao",
                            Set.of(Action.DRAFT, Action.GIVE_NUMBER, Action.APPROVE)),
                    new Place(
                            "phat-hanh",
                            "Phát hành",
                            "/phat-hanh",
                            Set.of(Action.DRAFT, Action.GIVE_NUMBER, Action.APPROVE)),
                    new Place(
                            "so-van-ban",
                            "Sổ văn bản",
                            "/so-van-ban",
                            Set.of(Action.READ_REGISTER)),
                    new Place("ho-so", "Hồ sơ", "/ho-so", Set.of(Action.READ_FILES)),
                    new Place("luu-tru", "Lưu trữ", "/luu-tru", Set.of(Action.VERIFY)),
                    new Place(
                            "quan-tri",
                            "Quản trị",
                            "/quan-tri",
                            Set.of(
                                    Action.MANAGE_ACCOUNTS,
                                    Action.MANAGE_OFFICE,
                                    Action.MANAGE_INDEX,
                                    Action.READ_JOURNAL)));

    private final Office office;

    Frame(Office office) {
        this.office = office;
    }

    /// How a page of a document is called: `trang 3`, `trang chưa rõ`.
    public String page(int number) {
        return PageName.of(number);
    }

    /// The same at the beginning of a line.
    public String pageCapital(int number) {
        return PageName.capital(number);
    }

    /// A part of the product in the navigation.
    ///
    /// @param key names the part in a page's own markup, and its picture
    /// @param actions whoever may do one of these finds something there
    public record Place(String key, String label, String address, Set<Action> actions) {

        boolean openTo(Person person) {
            return actions.stream().anyMatch(action -> Access.allows(person, action));
        }
    }

    /// Whoever is signed in on this request.
    public @Nullable Person person() {
        var signIn = SecurityContextHolder.getContext().getAuthentication();
        return signIn != null && signIn.getPrincipal() instanceof Person person ? person : null;
    }

    /// The name of the office as it is today.
    public String officeName() {
        return office.current().map(OwnOffice::name).orElse("Kho văn bản của xã");
    }

    /// The parts that this person may open, in the order of the navigation.
    public List<Place> places() {
        var person = person();
        return person == null
                ? List.of()
                : PLACES.stream().filter(place -> place.openTo(person)).toList();
    }

    /// Whether the person may open the part of this key.
    boolean opens(String key) {
        return places().stream().anyMatch(place -> place.key().equals(key));
    }

    /// Whether the page being shown lies in this part.
    public boolean isHere(Place place) {
        var path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
        return path != null
                && (path.equals(place.address()) || path.startsWith(place.address() + "/"));
    }

    /// Whether the page being shown is the first one of its part, where a person arrives.
    public boolean isEntrance() {
        var path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
        return PLACES.stream().anyMatch(place -> place.address().equals(path));
    }

    /// A day in ISO 8601 as people here write it.
    public String day(String iso) {
        return Dates.print(iso);
    }

    /// The time of this machine, in which pages show what happened when.
    public ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /// The last word of a name, by which Vietnamese call each other.
    public String givenName(Person person) {
        var words = person.fullName().strip().split("\\s+");
        return words[words.length - 1].isEmpty() ? person.login() : words[words.length - 1];
    }

    public List<String> roleLabels(Person person) {
        return person.roles().stream().sorted().map(Role::label).toList();
    }

    /// Whether the person may do this, for buttons that would only lead to a refusal.
    public boolean may(String action) {
        var person = person();
        return person != null && Access.allows(person, Action.valueOf(action));
    }
}
