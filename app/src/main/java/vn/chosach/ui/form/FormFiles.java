package vn.chosach.ui.form;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chosach.kernel.Refusal;

/**
 * Where the files of forms wait until their act keeps them; the vault offers it. A form with files
 * carries a pass instead of the token of the session: it says under which identifier its files wait
 * and that this officer was given the form. Another site cannot make one.
 */
public interface FormFiles {

  /** A pass for a form that is drawn for an officer. */
  String freshPass(UUID officer);

  /** The identifier behind a pass; empty when this officer was never given it. */
  Optional<UUID> opened(String pass, UUID officer);

  /** Takes one file into custody while it arrives. */
  Taking take(UUID owner, String name, InputStream body);

  /** A keyed mark of 32 bytes: the same for the same use and value, and another site makes none. */
  byte[] mark(String use, byte[] value);

  /** What waits, each as a person tells one from another. */
  List<String> waiting(UUID owner, vn.chosach.ui.Page page);

  /** What became of a file. */
  sealed interface Taking {

    /**
     * It waits.
     *
     * @param mark the same for the same bytes
     */
    record Taken(String mark) implements Taking {}

    record TakingRefused(Refusal refusal) implements Taking {}
  }
}
