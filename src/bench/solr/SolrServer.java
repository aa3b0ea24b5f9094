import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/// Solr over HTTP in a process of its own: `SolrServer HOME` says its port and runs until its input ends.
final class SolrServer {

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]).toAbsolutePath().toString();
        var solr = new JettySolrRunner(home, JettyConfig.builder().setContext("/solr").build());
        solr.start();
        System.out.println("port " + solr.getLocalPort());
        while (System.in.read() >= 0) {
            // until whoever started this is gone
        }
        System.exit(0);
    }
}
