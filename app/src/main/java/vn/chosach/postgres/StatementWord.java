package vn.chosach.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What is set on a statement, to be set later and behind the parameters of others.
 *
 * @param method of {@link PreparedStatement}
 */
record StatementWord(Method method, Object[] arguments) {

  /** A parameter has its place before its value. */
  private boolean parameter() {
    return arguments.length > 1 && arguments[0] instanceof Integer;
  }

  /**
   * Sets all of it.
   *
   * @param behind how many parameters stand before
   * @return how many stand before the next statement
   */
  static int say(List<StatementWord> words, PreparedStatement statement, int behind)
      throws SQLException {
    int last = behind;
    for (StatementWord word : words) {
      Object[] moved = word.arguments.clone();
      if (word.parameter()) {
        int place = behind + (Integer) moved[0];
        moved[0] = place;
        last = Math.max(last, place);
      }
      call(statement, word.method, moved);
    }
    return last;
  }

  private static void call(PreparedStatement statement, Method method, Object[] arguments)
      throws SQLException {
    try {
      method.invoke(statement, arguments);
    } catch (InvocationTargetException failed) {
      if (failed.getTargetException() instanceof SQLException refused) {
        throw refused;
      }
      throw new IllegalStateException(failed.getTargetException());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
