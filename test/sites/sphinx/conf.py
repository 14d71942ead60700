project = "Results"
extensions = ["myst_parser"]
html_static_path = ["_static"]
html_js_files = [("benchmark-elements.js", {"type": "module"})]
