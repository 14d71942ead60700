window.BENCHMARK_DATA = {
  "lastUpdate": 1770500000123,
  "repoUrl": "https://example.org/acme/codec",
  "entries": {
    "Go Benchmark": [
      {
        "commit": {
          "author": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "committer": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "distinct": true,
          "id": "0f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f00",
          "message": "speed up the parser",
          "timestamp": "2026-02-01T10:00:00Z",
          "tree_id": "0a90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f0aaaa0",
          "url": "https://example.org/acme/codec/commit/0f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f00"
        },
        "date": 1769940000412,
        "tool": "go",
        "benches": [
          {
            "name": "BenchmarkParse",
            "value": 1402,
            "unit": "ns/op",
            "extra": "855920 times\n8 procs"
          },
          {
            "name": "BenchmarkRender",
            "value": 2210,
            "unit": "ns/op",
            "extra": "542986 times\n8 procs"
          }
        ]
      },
      {
        "commit": {
          "author": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "committer": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "distinct": true,
          "id": "1f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f01",
          "message": "add a cache",
          "timestamp": "2026-02-02T10:00:00Z",
          "tree_id": "1a90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f0aaaa1",
          "url": "https://example.org/acme/codec/commit/1f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f01"
        },
        "date": 1770026400412,
        "tool": "go",
        "benches": [
          {
            "name": "BenchmarkParse",
            "value": 1185,
            "unit": "ns/op",
            "extra": "1012658 times\n8 procs"
          },
          {
            "name": "BenchmarkRender",
            "value": 2214,
            "unit": "ns/op",
            "extra": "542005 times\n8 procs"
          }
        ]
      },
      {
        "commit": {
          "author": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "committer": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "distinct": true,
          "id": "2f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f02",
          "message": "keep the order of keys",
          "timestamp": "2026-02-03T10:00:00Z",
          "tree_id": "2a90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f0aaaa2",
          "url": "https://example.org/acme/codec/commit/2f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f02"
        },
        "date": 1770112800412,
        "tool": "go",
        "benches": [
          {
            "name": "BenchmarkParse",
            "value": 1191,
            "unit": "ns/op",
            "extra": "1007557 times\n8 procs"
          },
          {
            "name": "BenchmarkRender",
            "value": 2306,
            "unit": "ns/op",
            "extra": "520382 times\n8 procs"
          }
        ]
      },
      {
        "commit": {
          "author": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "committer": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "distinct": true,
          "id": "3f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f03",
          "message": "drop an allocation",
          "timestamp": "2026-02-04T10:00:00Z",
          "tree_id": "3a90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f0aaaa3",
          "url": "https://example.org/acme/codec/commit/3f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f03"
        },
        "date": 1770199200412,
        "tool": "go",
        "benches": [
          {
            "name": "BenchmarkParse",
            "value": 1032,
            "unit": "ns/op",
            "extra": "1162791 times\n8 procs"
          },
          {
            "name": "BenchmarkRender",
            "value": 2240,
            "unit": "ns/op",
            "extra": "535714 times\n8 procs"
          }
        ]
      },
      {
        "commit": {
          "author": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "committer": {
            "email": "ada@example.org",
            "name": "Ada",
            "username": "ada"
          },
          "distinct": true,
          "id": "4f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f04",
          "message": "refactor",
          "timestamp": "2026-02-05T10:00:00Z",
          "tree_id": "4a90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f0aaaa4",
          "url": "https://example.org/acme/codec/commit/4f1c2ab90d6e7f3b5a8c1d2e3f4a5b6c7d8e9f04"
        },
        "date": 1770285600412,
        "tool": "go",
        "benches": [
          {
            "name": "BenchmarkParse",
            "value": 1040,
            "unit": "ns/op",
            "extra": "1153846 times\n8 procs"
          },
          {
            "name": "BenchmarkRender",
            "value": 1987,
            "unit": "ns/op",
            "extra": "603926 times\n8 procs"
          }
        ]
      }
    ]
  }
}
