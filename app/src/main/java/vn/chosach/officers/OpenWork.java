package vn.chosach.officers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * Work that lies with officers, as a room above knows it. Each room that assigns work contributes
 * one bean; when an officer leaves, all of them hand over in the one transaction of that act.
 */
public interface OpenWork {

  /** Message key that names this kind of work, such as {@code cases.open-work}. */
  String nameKey();

  /** What lies with the officer now. */
  OpenWorkShare of(OpenWorkHolder holder);

  /**
   * Gives all that lies with one officer to another, in the transaction of the caller, with a
   * journal entry for each thing moved.
   *
   * @param reason the words of the actor
   * @return how much moved, or why the receiver cannot take it; a refusal undoes the whole act
   */
  HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason);

  /**
   * With whom work lies.
   *
   * @param agency only what lies with the officer as one of that agency; {@code null} for all
   */
  record OpenWorkHolder(UUID officer, @Nullable String agency) {

    public static OpenWorkHolder everywhere(UUID officer) {
      return new OpenWorkHolder(officer, null);
    }

    /** Whether that agency is meant. */
    public boolean in(String key) {
      return agency == null || agency.equals(key);
    }
  }

  /**
   * What lies with an officer.
   *
   * @param count how many things
   * @param titles the first of them, at most 20, without personal data
   */
  record OpenWorkShare(int count, List<String> titles) {
    public OpenWorkShare {
      titles = List.copyOf(titles);
    }
  }

  /** What became of a hand-over. */
  sealed interface HandedOver {

    /** So many things now lie with the receiver. */
    record HandedOverMoved(int count) implements HandedOver {}

    /** The receiver cannot take this work. */
    record HandedOverRefused(Refusal refusal) implements HandedOver {}
  }
}
