package pk.nsor.register.reference;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** Tells the administrator that typed places wait, as one item. */
@Component
class PlaceWork implements WorkSource {
    private final TypedPlaces places;
    private final Access access;

    PlaceWork(TypedPlaces places, Access access) {
        this.places = places;
        this.access = access;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        if (!access.mayEver(caller, Action.LISTS_CHANGE)) {
            return List.of();
        }
        long waiting = places.countWaiting();
        return places.waitingSince().stream()
                .map(
                        since ->
                                new WorkItem(
                                        "other",
                                        Text.of("Join typed places", "لکھے ہوئے مقامات جوڑیے"),
                                        "PLACES",
                                        Text.of(waiting + " waiting", waiting + " منتظر"),
                                        Text.of("offices of the districts", "اضلاع کے دفاتر"),
                                        since,
                                        null,
                                        "/places",
                                        false))
                .toList();
    }
}
