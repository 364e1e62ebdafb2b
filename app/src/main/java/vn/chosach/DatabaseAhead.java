package vn.chosach;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chosach.DatabaseConfiguration.Server;

/**
 * Starts the database and brings its tables up to date while the program still finds out what it
 * consists of: both take seconds, and neither needs the other before the first bean that asks the
 * database.
 */
final class DatabaseAhead implements DisposableBean {

  private static final String NAME = DatabaseAhead.class.getName();
  private static final Executor THREAD = Thread.ofPlatform().name("database").daemon()::start;

  private final CompletableFuture<Server> server;
  private boolean handedOver;

  private DatabaseAhead(Settings settings) {
    this.server = CompletableFuture.supplyAsync(() -> Server.ready(settings), THREAD);
  }

  static void begin(ConfigurableApplicationContext context) {
    Settings settings =
        Binder.get(context.getEnvironment()).bindOrCreate("chosach", Settings.class);
    var ahead = new DatabaseAhead(settings);
    context.getBeanFactory().registerSingleton(NAME, ahead);
    ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(NAME, ahead);
  }

  /** Who asks closes it. */
  synchronized Server await() {
    handedOver = true;
    try {
      return server.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** A start that failed before anybody asked leaves no server behind. */
  @Override
  public synchronized void destroy() {
    if (!handedOver) {
      server.thenAccept(Server::close).exceptionally(failed -> null).join();
    }
  }
}
