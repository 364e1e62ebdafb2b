package vn.chosach.postgres;

/**
 * How to reach the database.
 *
 * @param url JDBC address without user and password
 * @param app role of the running application: owns nothing, is no superuser, has no BYPASSRLS
 * @param owner role that owns schemas and tables and runs migrations
 */
public record Access(String url, Login app, Login owner) {

  /** A database role and its password. */
  public record Login(String role, String password) {

    @Override
    public String toString() {
      return role;
    }
  }
}
