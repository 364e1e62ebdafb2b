package vn.chosach.ui;

import org.jspecify.annotations.Nullable;

/**
 * What the program says on the next page after an act was done. Controllers take {@link Speaker} as
 * a parameter and redirect; the frame of the page that follows shows the words once, as {@code
 * role=status}.
 *
 * @param text finished sentence in the language of the page
 * @param undo address without language prefix to which a form is posted to undo the act, or {@code
 *     null}
 * @param link address without language prefix of what the sentence is about, or {@code null}
 */
public record FlashMessage(String text, @Nullable String undo, @Nullable String link) {

  /** Says something on the next page of the same visitor. */
  public interface Speaker {

    /** Says a text of the room in the language of the page. */
    void say(String key, Object... arguments);

    /** Says it and offers to undo by a POST to {@code undo} (address without language prefix). */
    void sayWithUndo(String undo, String key, Object... arguments);

    /** Says it, offers to undo it, and leads to what it is about ({@code link} like undo). */
    void sayWithLink(String link, String undo, String key, Object... arguments);
  }
}
