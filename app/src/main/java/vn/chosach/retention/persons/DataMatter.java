package vn.chosach.retention.persons;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.StepFacts;
import vn.chosach.lifecycle.steps.Stepped;
import vn.chosach.retention.persons.MatterTerms.MatterGround;
import vn.chosach.retention.persons.MatterTerms.MatterKind;
import vn.chosach.retention.persons.MatterTerms.MatterProof;
import vn.chosach.retention.persons.MatterTerms.MatterRight;
import vn.chosach.retention.persons.MatterTerms.MatterState;
import vn.chosach.ui.form.BrowserWork;

/**
 * A request of a person about personal data, or a breach of such data. Who asks and what was said
 * is sealed and no part of this.
 *
 * @param number as people say it, {@code YC-2026-0001} or {@code SC-2026-0001}
 * @param agency key of the agency that answered for the data when it came; nobody reads it but that
 *     one and whoever carries on its work
 * @param asks what a request asks for; {@code null} for a breach
 * @param sensitive whether the persons must be told of a breach (Luật 91/2025/QH15 Đ8.3, 29)
 * @param beganAt when the request came, or the breach was detected
 */
public record DataMatter(
    UUID id,
    String number,
    MatterKind kind,
    String agency,
    @Nullable MatterRight asks,
    boolean sensitive,
    Instant beganAt,
    MatterState state,
    Instant since,
    int version,
    List<Step<MatterEvent, MatterFacts>> steps)
    implements Stepped<MatterState, MatterEvent, DataMatter.MatterFacts> {

  public DataMatter {
    steps = List.copyOf(steps);
  }

  /**
   * What is remembered of a step.
   *
   * @param paper number of the paper or stub that shows it; empty for none
   * @param detail how an identity was shown, or the ground of a refusal; empty for none
   */
  public record MatterFacts(@Nullable UUID document, String paper, String detail)
      implements StepFacts {

    static final MatterFacts NONE = new MatterFacts(null, "", "");
  }

  /**
   * What is sealed.
   *
   * @param name who asks; empty for a breach
   * @param contact how the answer reaches that person; empty for a breach
   * @param told what is asked, or what happened
   * @param data which data of how many persons; empty for a request
   * @param harm what may come of it; empty for a request
   * @param measures what was done; empty for a request
   */
  public record MatterWords(
      String name, String contact, String told, String data, String harm, String measures) {

    private static final String SEPARATOR = "\n\n";

    MatterWords added(String line) {
      return new MatterWords(name, contact, told + SEPARATOR + line, data, harm, measures);
    }

    /** Whether this line was added last. */
    boolean endsWith(String line) {
      return told.endsWith(SEPARATOR + line);
    }
  }

  /**
   * What somebody asks for, of which agency.
   *
   * @param work what tells the form that it comes of from others, and the work done for it
   */
  public record RequestWish(
      @Nullable MatterRight asks,
      String agency,
      String name,
      String contact,
      String told,
      BrowserWork work) {}

  /** A breach as it is detected. */
  public record BreachWish(
      @Nullable Instant detectedAt,
      boolean sensitive,
      String told,
      String data,
      String harm,
      String measures) {}

  /**
   * What is done with a matter, at once or by the paper that is drawn up.
   *
   * @param words what is said: to the person, in the letter, or about what was done
   * @param proof how the identity was shown; {@code null} for other acts
   * @param ground why a request is not followed; {@code null} for other acts
   * @param number of the held record during an investigation, or of the stub of an erased one
   * @param beyond whether a processor or a third party has the data too
   */
  public record MatterAct(
      MatterEvent event,
      String words,
      @Nullable MatterProof proof,
      @Nullable MatterGround ground,
      String number,
      boolean beyond) {}

  /** The last time that something happened. */
  public Optional<Step<MatterEvent, MatterFacts>> last(MatterEvent event) {
    return steps.reversed().stream().filter(step -> step.event() == event).findFirst();
  }
}
