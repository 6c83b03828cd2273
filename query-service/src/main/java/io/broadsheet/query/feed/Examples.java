package io.broadsheet.query.feed;

/** What the interface's description shows of the documents. */
final class Examples {
    static final String JSONL = """
            {"id":"26d89932a9ee7351c45abaa6fb3f1d8b","title":"A Ledger for Debris","abstract":"We keep a ledger.",\
            "authors":[{"name":"Ada Example"}],"identifiers":{"arxiv":"2607.00001"},"day":"2026-07-29","language":"en",\
            "sources":["daily-papers"],"links":[],"tags":[],"sightings":1}
            """;

    static final String CSV = """
            id,title,abstract,authors,day,listedOn,publishedAt,venue,language,arxiv,doi,identifiers,sources,tags,links,sightings
            26d89932a9ee7351c45abaa6fb3f1d8b,A Ledger for Debris,We keep a ledger.,Ada Example,2026-07-29,,,,en,2607.00001,,\
            arxiv:2607.00001,daily-papers,,,1
            """;

    static final String BIBTEX = """
            @misc{example2026ledger-c45abaa6fb3f1d8b,
              title = {A Ledger for Debris},
              author = {Ada Example},
              year = {2026},
              eprint = {2607.00001},
              archivePrefix = {arXiv},
              url = {https://arxiv.org/abs/2607.00001},
              abstract = {We keep a ledger.}
            }
            """;

    static final String RIS = """
            TY  - UNPB
            ID  - 26d89932a9ee7351c45abaa6fb3f1d8b
            TI  - A Ledger for Debris
            AU  - Example, Ada
            PY  - 2026
            AB  - We keep a ledger.
            AN  - arXiv:2607.00001
            UR  - https://arxiv.org/abs/2607.00001
            LA  - en
            ER  -\s
            """;

    static final String ATOM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>http://localhost:8080/feed.atom?q=ledger</id>
              <title type="text">Broadsheet: ledger</title>
              <updated>2026-07-29T00:00:00Z</updated>
              <link rel="self" type="application/atom+xml" href="http://localhost:8080/feed.atom?q=ledger"/>
              <author><name>Broadsheet</name></author>
              <entry>
                <id>urn:uuid:26d89932-a9ee-7351-c45a-baa6fb3f1d8b</id>
                <title type="text">A Ledger for Debris</title>
                <updated>2026-07-29T00:00:00Z</updated>
                <link rel="alternate" type="text/html" href="http://localhost:8080/papers/26d89932a9ee7351c45abaa6fb3f1d8b"/>
                <author><name>Ada Example</name></author>
                <summary type="text">We keep a ledger.</summary>
              </entry>
            </feed>
            """;

    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0">
              <channel>
                <title>Broadsheet: ledger</title>
                <link>http://localhost:8080/?q=ledger</link>
                <description>Research papers as they are listed</description>
                <item>
                  <title>A Ledger for Debris</title>
                  <link>http://localhost:8080/papers/26d89932a9ee7351c45abaa6fb3f1d8b</link>
                  <guid isPermaLink="false">urn:uuid:26d89932-a9ee-7351-c45a-baa6fb3f1d8b</guid>
                  <pubDate>Wed, 29 Jul 2026 00:00:00 GMT</pubDate>
                  <description>We keep a ledger.</description>
                </item>
              </channel>
            </rss>
            """;

    static final String JSON = """
            {"version":"https://jsonfeed.org/version/1.1","title":"Broadsheet: ledger",\
            "home_page_url":"http://localhost:8080/?q=ledger","feed_url":"http://localhost:8080/feed.json?q=ledger",\
            "items":[{"id":"urn:uuid:26d89932-a9ee-7351-c45a-baa6fb3f1d8b",\
            "url":"http://localhost:8080/papers/26d89932a9ee7351c45abaa6fb3f1d8b","title":"A Ledger for Debris",\
            "content_text":"We keep a ledger.","date_published":"2026-07-29T00:00:00Z","authors":[{"name":"Ada Example"}]}]}
            """;

    private Examples() {}
}
