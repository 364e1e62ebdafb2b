package vn.chosach.documents.content;

import java.util.List;

/**
 * What a document says between its head and its foot.
 *
 * @param basis grounds, one a line, as in {@code Căn cứ Luật …;}; empty where the kind has none
 * @param body at least one block
 * @param annexes in order; they are numbered I, II … by the layout
 */
public record Content(List<String> basis, List<Block> body, List<Annex> annexes) {

  public Content {
    basis = List.copyOf(basis);
    body = List.copyOf(body);
    annexes = List.copyOf(annexes);
  }

  public static Content of(List<Block> body) {
    return new Content(List.of(), body, List.of());
  }

  /** An annex with a title of its own and its own page numbers. */
  public record Annex(String title, List<Block> body) {

    public Annex {
      body = List.copyOf(body);
    }
  }
}
