# A policy as a process of its own, in Python: it reads a question a line and writes an answer a line. See README.md.
import json
import sys


def side(opinion):
    """On which side somebody is who waits for a third more than half before they say yes."""
    return "for" if opinion > 0.6 else "against" if opinion < 0.4 else "abstain"


def votes(person, about, draw):
    if draw >= person["traits"].get("votes", 0.75) or not about["channels"]:
        return {"does": "stay-away"}
    choices = {one["item"]: side(person["opinions"].get(one["item"], 0.5)) for one in about["items"]}
    return {"does": "vote", "channel": about["channels"][0], "choices": choices}


def speaks(person, about, draw):
    if draw >= 0.2:
        return "silent"
    stance = side(person["opinions"].get(about["item"], 0.5))
    return {"stance": "question" if stance == "abstain" else stance, "seconds": 60 + int(300 * draw + 0.5)}


ANSWERS = {"votes": votes, "speaks": speaks}

for line in sys.stdin:
    asked = json.loads(line)
    answer = ANSWERS.get(asked["question"])
    said = answer(asked["person"], asked["about"], asked["draw"]) if answer else None
    # Each answer at once: what waits in a buffer is an answer that never came.
    print(json.dumps({"id": asked["id"], "answer": said}), flush=True)
