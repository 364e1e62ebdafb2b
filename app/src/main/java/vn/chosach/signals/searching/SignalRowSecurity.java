package vn.chosach.signals.searching;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.sight.RecordMarks;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.signals.life.Reach;

/** For whom a transaction reads signals: the settings that the policies of this room ask. */
@Component
public record SignalRowSecurity(RowSecurityContext context, Heirs heirs, InheritedInboxes inboxes) {

  /** What a reader sees today. */
  public Reach reach(ActingOfficer reader) {
    return reach(reader, inboxes);
  }

  private static Reach reach(ActingOfficer reader, InheritedInboxes inboxes) {
    return Reach.of(reader, reader.agency().isEmpty() ? Set.of() : inboxes.of(reader.agency()));
  }

  /** From here on the transaction sees what this reader sees. */
  public void of(ActingOfficer reader) {
    context.of(reader, settings(reach(reader)));
  }

  /** From here on the transaction sees all: the program itself acts, or checks an invariant. */
  public void ofTheProgram() {
    context.ofTheProgram(settings(Reach.EVERYTHING));
  }

  /**
   * The same for work that comes again and again in statements over some keys: their plans are
   * kept, where each would else be planned anew for the keys of the moment.
   */
  public void ofTheProgramByKeptPlans() {
    var settings = new HashMap<>(settings(Reach.EVERYTHING));
    settings.put("plan_cache_mode", "force_generic_plan");
    context.ofTheProgram(settings);
  }

  /**
   * Answers one question as a reader sees it, whatever the transaction saw before and sees after.
   */
  public <T> T as(ActingOfficer reader, Supplier<T> answer) {
    return context.as(reader, settings(reach(reader)), answer);
  }

  /** Looks at all for one answer, then sees again what the reader sees. */
  public <T> T beyond(ActingOfficer reader, Supplier<T> answer) {
    of(reader);
    return context.asTheProgram(settings(Reach.EVERYTHING), answer);
  }

  /** Looks at all for one answer, whoever the transaction reads for. */
  public <T> T asTheProgram(Supplier<T> answer) {
    return context.asTheProgram(settings(Reach.EVERYTHING), answer);
  }

  static Map<String, String> settings(Reach reach) {
    return Map.of(
        "signals.everything",
        reach.program() ? "on" : "off",
        "signals.all",
        reach.all() ? "on" : "off",
        "signals.police",
        reach.police() ? "on" : "off",
        "signals.inbox",
        String.join(",", reach.inbox()),
        "signals.referred",
        String.join(",", reach.referred()));
  }

  /** The same predicate for what belongs to a tip or a signal in other rooms. */
  @Component
  static class Marks implements RecordMarks {

    private final ObjectProvider<InheritedInboxes> inboxes;

    Marks(ObjectProvider<InheritedInboxes> inboxes) {
      this.inboxes = inboxes;
    }

    @Override
    public Stream<String> of(ActingOfficer officer) {
      if (officer.roles().stream().noneMatch(Reach::reads)) {
        return Stream.empty();
      }
      Reach reach = reach(officer, inboxes.getObject());
      return Stream.of(
              Stream.of("tips").filter(mark -> reach.all()),
              reach.inbox().stream().map(agency -> "tip:" + agency),
              reach.referred().stream().map(agency -> "tip-referred:" + agency))
          .flatMap(marks -> marks);
    }
  }
}
