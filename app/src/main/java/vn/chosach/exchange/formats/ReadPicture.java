package vn.chosach.exchange.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chosach.subjects.sharing.SharedPicture;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.SharedTie;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;

/**
 * What a file said.
 *
 * @param terms under which it was told; empty where it does not say so whole
 * @param unread what was passed over, in the words of the file; nothing is dropped in silence
 */
public record ReadPicture(Optional<ShareTerms> terms, SharedPicture picture, List<String> unread) {

  private static final int LONGEST = 1_000;
  private static final int LONGEST_SHOWN = 120;

  public ReadPicture {
    unread = List.copyOf(unread);
  }

  /** Gathers what a file says. */
  static final class Gathering {

    private final Map<UUID, SharedThing> things = new LinkedHashMap<>();
    private final List<SharedTie> ties = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Map<String, String> terms = new LinkedHashMap<>();

    void thing(UUID id, ThingKind kind, String name) {
      if (name.isBlank() || name.length() > LONGEST) {
        left(kind + " " + name);
      } else {
        things.putIfAbsent(id, new SharedThing(id, kind, name.strip()));
      }
    }

    void tie(UUID from, UUID to, String role, String confidence) {
      ties.add(new SharedTie(from, to, role.matches("[A-Z_]{2,40}") ? role : "", confidence));
    }

    void left(String what) {
      unread.add(what.length() <= LONGEST_SHOWN ? what : what.substring(0, LONGEST_SHOWN) + "…");
    }

    void term(String name, String value) {
      terms.putIfAbsent(name, value);
    }

    ReadPicture done() {
      List<SharedTie> whole = new ArrayList<>();
      for (SharedTie tie : ties.stream().distinct().toList()) {
        if (things.containsKey(tie.from()) && things.containsKey(tie.to())) {
          whole.add(tie);
        } else {
          left(tie.from() + " " + tie.role() + " " + tie.to());
        }
      }
      return new ReadPicture(
          ShareTerms.of(terms), new SharedPicture(List.copyOf(things.values()), whole), unread);
    }
  }
}
