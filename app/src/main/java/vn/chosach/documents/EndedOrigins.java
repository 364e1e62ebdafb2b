package vn.chosach.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the records of a room are over. The years of the papers that were drawn up for them
 * count from there; a paper for whose record no room answers is not erased.
 */
public interface EndedOrigins {

  /**
   * Before the identifier of a paper and its origin, for a room whose row names the paper and not
   * the origin.
   */
  String PAPER = "paper/";

  /** How a paper is asked for by its own identifier. */
  static String paper(UUID document, String origin) {
    return PAPER + document + "/" + origin;
  }

  /** The origin of a paper that is asked for by its own identifier. */
  static String origin(String paper) {
    return paper.split("/", 3)[2];
  }

  /** The room, as in {@link DocumentOrigin}; several may answer for one. */
  String room();

  /**
   * Those of some records that are over: none that is open, was opened again, or is held. Asked
   * with the eyes of the program.
   *
   * @param ids as in {@link DocumentOrigin}, and those of the papers behind {@link #PAPER}
   * @return several for a record of several others, each of which must be over too
   */
  List<EndedOrigin> ended(List<String> ids);

  /**
   * A record that is over.
   *
   * @param since from when on
   * @param years for which a rule keeps the record; 0 without one
   * @param with a record of which it is a part and that must be over too, or none
   */
  record EndedOrigin(String id, Instant since, int years, @Nullable DocumentOrigin with) {

    /** Over when both are. */
    public EndedOrigin and(EndedOrigin other) {
      return new EndedOrigin(
          id, since.isAfter(other.since) ? since : other.since, Math.max(years, other.years), null);
    }
  }
}
