package vn.chosach;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.RequestGroupInfo;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/** What the program itself uses: connections, outbox, disk, memory, and how it answers. */
@Configuration
class ProgramFigures {

  private static final double MILLIS = 1000;

  /** Folders that may lie on volumes of their own; those that are not there are left out. */
  private static final List<String> FOLDERS = List.of("data", "vault", "journal");

  @Bean
  MachineFigures connections(DataSource database) {
    return () -> {
      HikariPoolMXBean pool = pool(database);
      return List.of(
          MachineFigure.of("chosach_database_connections_active", pool.getActiveConnections()),
          MachineFigure.of("chosach_database_connections_idle", pool.getIdleConnections()),
          MachineFigure.of("chosach_database_connections_max", DatabaseConfiguration.POOL_SIZE),
          MachineFigure.of(
              "chosach_database_connections_wanted", pool.getThreadsAwaitingConnection()));
    };
  }

  private static HikariPoolMXBean pool(DataSource database) {
    try {
      return database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Bean
  MachineFigures outboxFigures(OutboxRepository outbox) {
    return () -> {
      OutboxRepository.OutboxCount events = outbox.count();
      return List.of(
          MachineFigure.of("chosach_outbox_waiting", events.waiting()),
          MachineFigure.of("chosach_outbox_failed", events.failed()),
          MachineFigure.of("chosach_outbox_oldest_seconds", events.seconds()));
    };
  }

  @Bean
  MachineFigures disk(Settings settings) {
    return () ->
        Stream.concat(Stream.of(settings.home()), FOLDERS.stream().map(settings.home()::resolve))
            .filter(Files::isDirectory)
            .flatMap(folder -> volume(folder, settings.home()))
            .toList();
  }

  private static Stream<MachineFigure> volume(Path folder, Path home) {
    String name = folder.equals(home) ? "home" : String.valueOf(folder.getFileName());
    try {
      FileStore volume = Files.getFileStore(folder);
      return Stream.of(
          MachineFigure.of("chosach_disk_left_bytes", "folder", name, volume.getUsableSpace()),
          MachineFigure.of("chosach_disk_bytes", "folder", name, volume.getTotalSpace()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  MachineFigures process() {
    return () -> {
      var runtime = ManagementFactory.getRuntimeMXBean();
      var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
      return List.of(
          MachineFigure.of("process_start_time_seconds", runtime.getStartTime() / MILLIS),
          MachineFigure.of("chosach_heap_used_bytes", heap.getUsed()),
          MachineFigure.of("chosach_heap_max_bytes", heap.getMax()));
    };
  }

  /** The web server counts by itself; requests of the moment are in it when they are over. */
  @Bean
  MachineFigures requests(ApplicationContext context) {
    return () -> {
      var figures = new ArrayList<MachineFigure>();
      if (context instanceof WebServerApplicationContext web
          && web.getWebServer() instanceof TomcatWebServer server) {
        RequestGroupInfo all = counted(server.getTomcat().getConnector());
        figures.add(MachineFigure.of("chosach_requests_total", all.getRequestCount()));
        figures.add(MachineFigure.of("chosach_requests_failed_total", all.getErrorCount()));
        figures.add(
            MachineFigure.of("chosach_requests_seconds_total", all.getProcessingTime() / MILLIS));
      }
      return figures;
    };
  }

  private static RequestGroupInfo counted(Connector connector) {
    var protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
    return (RequestGroupInfo) protocol.getHandler().getGlobal();
  }
}
