package vn.chosach.officers.sight;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Viewer;

/**
 * With whose eyes this thread looks: those of the officer behind the request, or of an officer for
 * whom something is written ({@link #as}). Without either the program itself looks: its own work,
 * and the citizen, who is let in by a code and never by a record's predicate.
 */
@Component
public class CurrentMarks {

  /** The mark of the program, to which every record is open. */
  static final String PROGRAM = "*";

  private final List<RecordMarks> rooms;
  private final ThreadLocal<String> lent = new ThreadLocal<>();
  private final ThreadLocal<Known> known = ThreadLocal.withInitial(Known::new);

  CurrentMarks(List<RecordMarks> rooms) {
    this.rooms = rooms;
  }

  /** Lets this thread look with the eyes of an officer who is not behind the request. */
  public <T> T as(ActingOfficer officer, Supplier<T> answer) {
    return with(of(officer), answer);
  }

  /** Lets this thread look with the eyes of the program, for what no viewer is shown. */
  public <T> T asTheProgram(Supplier<T> answer) {
    return with(PROGRAM, answer);
  }

  private <T> T with(String marks, Supplier<T> answer) {
    String before = lent.get();
    lent.set(marks);
    try {
      return answer.get();
    } finally {
      if (before == null) {
        lent.remove();
      } else {
        lent.set(before);
      }
    }
  }

  /** Marks of an officer, by commas; those of the program for the program. */
  String of(ActingOfficer officer) {
    return officer.program()
        ? PROGRAM
        : Stream.concat(
                Stream.of("officer:" + officer.actor().id()),
                rooms.stream().flatMap(room -> room.of(officer)))
            .distinct()
            .collect(Collectors.joining(","));
  }

  /** Marks of whoever looks now; asked before each statement. */
  String now() {
    String own = lent.get();
    if (own != null) {
      return own;
    }
    Known last = known.get();
    if (last.asking) {
      // The officer behind the request is just being read.
      return PROGRAM;
    }
    last.asking = true;
    Viewer viewer;
    try {
      viewer = viewer();
      if (viewer != last.viewer) {
        last.viewer = null;
        last.marks = viewer == null ? PROGRAM : of(ActingOfficer.of(viewer));
        last.viewer = viewer;
      }
    } finally {
      last.asking = false;
    }
    return viewer == null ? PROGRAM : last.marks;
  }

  private static @Nullable Viewer viewer() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }

  /** Who looked last in a thread, and with which marks. */
  private static final class Known {
    private @Nullable Viewer viewer;
    private String marks = PROGRAM;
    private boolean asking;
  }
}
