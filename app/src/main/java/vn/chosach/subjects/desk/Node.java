package vn.chosach.subjects.desk;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the diagram.
 *
 * @param id of the node, stands in addresses
 * @param label what is written beside it
 * @param subject the merged subject; {@code null} for a case, a number or a place
 */
public record Node(String id, NodeKind kind, String label, @Nullable UUID subject) {

  /** What a node stands for. */
  public enum NodeKind {
    PERSON,
    BUSINESS,
    SHOP,
    CASE,
    PHONE,
    ACCOUNT,
    ADDRESS,
    TAX,
    CITIZEN,
    LINK,
    EMAIL;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.node." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is somebody. */
    public boolean somebody() {
      return this == PERSON || this == BUSINESS || this == SHOP;
    }
  }

  static Node evidence(NodeKind kind, String key, String label) {
    return new Node("b-" + kind.name().toLowerCase(Locale.ROOT) + "-" + key, kind, label, null);
  }

  public static Node file(String number, String title) {
    return new Node("v-" + number, NodeKind.CASE, number + " " + title, null);
  }

  static Node somebody(UUID root, NodeKind kind, String label) {
    return new Node("d-" + root, kind, label, root);
  }
}
