package vn.chosach.cases.papers;

import java.util.List;
import java.util.stream.Stream;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Content;

/** The line among the bases of a paper that names the paper under which a deputy signs. */
final class DeputyBasis {

  /** Stands for the number where the line is looked for. */
  static final String MARK = "\u0000";

  private DeputyBasis() {}

  /** The draft without such a line. */
  static Drafting without(Drafting drafting, String marked) {
    String beginning = marked.substring(0, marked.indexOf(MARK));
    return based(
        drafting,
        drafting.content().basis().stream().filter(one -> !one.startsWith(beginning)).toList());
  }

  /** The draft with the line. */
  static Drafting with(Drafting drafting, String line) {
    return based(
        drafting, Stream.concat(drafting.content().basis().stream(), Stream.of(line)).toList());
  }

  private static Drafting based(Drafting one, List<String> basis) {
    return new Drafting(
        one.kind(),
        one.agency(),
        one.subject(),
        one.addressees(),
        new Content(basis, one.content().body(), one.content().annexes()),
        one.recipients(),
        one.urgency(),
        one.origin());
  }
}
