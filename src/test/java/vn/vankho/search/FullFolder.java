package vn.vankho.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// The folder of an index on a disk that runs full at a chosen write.
final class FullFolder extends IndexFolder {

    private final AtomicInteger writes = new AtomicInteger();
    private volatile int first;
    private volatile int last;

    FullFolder(Path folder) {
        super(folder);
    }

    /// Of the writes from now on these fail, counted from 1.
    void fail(int from, int to) {
        writes.set(0);
        first = from;
        last = to;
    }

    int writes() {
        return writes.get();
    }

    private void write() throws IOException {
        var number = writes.incrementAndGet();
        if (number >= first && number <= last) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    void use(Path index) throws IOException {
        write();
        super.use(index);
    }

    @Override
    synchronized Path fresh() throws IOException {
        write();
        return super.fresh();
    }

    @Override
    Directory directory(Path index) throws IOException {
        return new FilterDirectory(FSDirectory.open(index)) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                write();
                return counted(super.createOutput(name, context));
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
                    throws IOException {
                write();
                return counted(super.createTempOutput(prefix, suffix, context));
            }

            @Override
            public void sync(Collection<String> names) throws IOException {
                write();
                super.sync(names);
            }

            @Override
            public void rename(String source, String target) throws IOException {
                write();
                super.rename(source, target);
            }
        };
    }

    private IndexOutput counted(IndexOutput output) {
        return new FilterIndexOutput("counted " + output.getName(), output.getName(), output) {
            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                write();
                super.writeBytes(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                try {
                    write();
                } finally {
                    super.close();
                }
            }
        };
    }
}
