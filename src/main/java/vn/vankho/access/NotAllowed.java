package vn.vankho.access;

/// A person asked for something that their roles do not allow.
public final class NotAllowed extends RuntimeException {

    private final transient Person person;
    private final Action action;

    public NotAllowed(Person person, Action action) {
        super("%s may not %s".formatted(person.login(), action));
        this.person = person;
        this.action = action;
    }

    public Person person() {
        return person;
    }

    public Action action() {
        return action;
    }
}
