META
key;value
description;Courtyard budget
country;China
unit;Heping Road
instance;2026
num_projects;4
num_votes;8
budget;30000
vote_type;approval
rule;equalshares
PROJECTS
project_id;cost;name
bench;6000;Benches under the trees
lamp;9000;Lamps on the stairs
bike;12000;A roof for bicycles
gym;16000;Exercise machines
VOTES
voter_id;vote
1;gym,bike
2;gym,bike
3;gym
4;gym,lamp
5;lamp,bench
6;lamp,bench
7;bench,bike
8;lamp
