package vn.chosach.officers;

import java.util.List;

/**
 * What lies with an officer, room by room.
 *
 * @param kinds one entry for each kind of work of which there is any
 */
public record LeaverWork(List<LeaverWorkKind> kinds) {

  public LeaverWork {
    kinds = List.copyOf(kinds);
  }

  public int count() {
    return kinds.stream().mapToInt(kind -> kind.share().count()).sum();
  }

  /** One kind of work; {@code nameKey} is the message key of its name. */
  public record LeaverWorkKind(String nameKey, OpenWork.OpenWorkShare share) {}
}
