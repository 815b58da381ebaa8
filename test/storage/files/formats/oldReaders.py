"""Reads YAML texts as the original's readers do: a JSON list of texts on stdin, a JSON list of values on stdout."""

import datetime
import json
import sys

import yaml


def plain(value):
    if isinstance(value, dict):
        return {"map": [[plain(key), plain(item)] for key, item in value.items()]}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.datetime)):
        return {"date": value.isoformat()}
    return value


class Loader(yaml.SafeLoader):
    def construct_mapping(self, node, deep=False):
        return {
            tuple(key) if isinstance(key, list) else key: value
            for key, value in (
                (self.construct_object(k, deep=True), self.construct_object(v, deep=True)) for k, v in node.value
            )
        }


def construct_map(loader, node):
    return loader.construct_mapping(node, deep=True)


Loader.add_constructor("tag:yaml.org,2002:map", construct_map)

json.dump([plain(yaml.load(text, Loader)) for text in json.load(sys.stdin)], sys.stdout)
