using System.Text.Json.Nodes;
using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>OpenFGA's JSON form: what is read, what is written, and what is refused.</summary>
public sealed class ModelJsonTests
{
    private static readonly ModelOptions Extended = new() { AllowExtensions = true };

    // What OpenFGA's server answers: an id, empty strings and null for what is absent, snake_case beside camelCase.
    private const string FromServer = """
        {
          "id": "01ARZ3NDEKTSV4RRFFQ69G5FAV",
          "schema_version": "1.1",
          "type_definitions": [
            { "type": "user", "relations": {}, "metadata": null },
            {
              "type": "document",
              "relations": {
                "parent": { "this": {} },
                "blocked": { "this": {} },
                "viewer": {
                  "difference": {
                    "base": { "union": { "child": [
                      { "this": {} },
                      { "computed_userset": { "object": "", "relation": "parent" } },
                      { "tupleToUserset": { "tupleset": { "object": "", "relation": "parent" }, "computedUserset": { "object": "", "relation": "viewer" } } }
                    ] } },
                    "subtract": { "computedUserset": { "relation": "blocked" } }
                  }
                }
              },
              "metadata": {
                "relations": {
                  "parent": { "directly_related_user_types": [ { "type": "document", "relation": "", "condition": "" } ], "module": "", "source_info": null },
                  "blocked": { "directly_related_user_types": [ { "type": "user", "wildcard": {} } ] },
                  "viewer": { "directly_related_user_types": [ { "type": "user", "condition": "c" }, { "type": "document", "relation": "viewer" } ] }
                },
                "module": "",
                "source_info": null
              }
            }
          ],
          "conditions": {
            "c": {
              "name": "c", "expression": "x.size() > 0 && \"ü\" in y",
              "parameters": {
                "x": { "type_name": "TYPE_NAME_LIST", "generic_types": [ { "type_name": "TYPE_NAME_STRING", "generic_types": [] } ] },
                "y": { "type_name": "TYPE_NAME_MAP", "generic_types": [ { "type_name": "TYPE_NAME_ANY" } ] },
                "z": { "type_name": "TYPE_NAME_IPADDRESS", "generic_types": null }
              },
              "metadata": null
            }
          }
        }
        """;

    private const string AsText = """
        model
          schema 1.1

        type user

        type document
          relations
            define parent: [document]
            define blocked: [user:*]
            define viewer: ([user with c, document#viewer] or parent or viewer from parent) but not blocked

        condition c(x: list<string>, y: map<any>, z: ipaddress) {
          x.size() > 0 && "ü" in y
        }

        """;

    [Fact]
    public void ParseJson_FromServer_IsTheModelOfTheText()
    {
        AuthorizationModel model = AuthorizationModel.ParseJson(FromServer);

        Assert.Equal(AsText.ReplaceLineEndings("\n"), model.ToText());
        Assert.Equal(AuthorizationModel.Parse(AsText), model);
    }

    [Fact]
    public void ToJson_ModelOfAText_IsWhatOpenFgaUnderstands()
    {
        const string Text = """
            model
              schema 1.1
            type user
            type document
              relations
                define parent: [document, document with c]
                define viewer: [user, user:*, document#viewer] or (viewer from parent and parent) or (parent but not viewer)
            condition c(x: list<int>) { 1 in x }
            """;
        const string Json = """
            {"schema_version":"1.1","type_definitions":[
              {"type":"user","relations":{}},
              {"type":"document","relations":{
                "parent":{"this":{}},
                "viewer":{"union":{"child":[
                  {"this":{}},
                  {"intersection":{"child":[{"tupleToUserset":{"tupleset":{"relation":"parent"},"computedUserset":{"relation":"viewer"}}},{"computedUserset":{"relation":"parent"}}]}},
                  {"difference":{"base":{"computedUserset":{"relation":"parent"}},"subtract":{"computedUserset":{"relation":"viewer"}}}}]}}},
               "metadata":{"relations":{
                "parent":{"directly_related_user_types":[{"type":"document"},{"type":"document","condition":"c"}]},
                "viewer":{"directly_related_user_types":[{"type":"user"},{"type":"user","wildcard":{}},{"type":"document","relation":"viewer"}]}}}}],
             "conditions":{"c":{"name":"c","expression":"1 in x","parameters":{"x":{"type_name":"TYPE_NAME_LIST","generic_types":[{"type_name":"TYPE_NAME_INT"}]}}}}}
            """;

        string json = AuthorizationModel.Parse(Text).ToJson();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(json)), json);
    }

    [Fact]
    public void ToJson_Extensions_HaveNamesThatOpenFgaDoesNotKnow()
    {
        const string Text = "model\n  schema 1.1\ntype user\n  relations\n    define up: [user]\n    define a: [user not before expires] or a from all up\n";

        string json = AuthorizationModel.Parse(Text, Extended).ToJson();

        Assert.Contains("\"tupleToUsersetAll\":", json, StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"user\",\"not_before\":true,\"expires\":true}", json, StringComparison.Ordinal);
        Assert.Equal(AuthorizationModel.Parse(Text, Extended), AuthorizationModel.ParseJson(json, Extended));
        Assert.Equal(["extension-not-enabled", "extension-not-enabled"], ModelErrors.OfJson(json).Select(static e => e.Code));
    }

    [Theory]
    [InlineData("\"type\": \"user\", \"relations\": {}", "\"type\": \"user\", \"relations\": {}, \"relations\": {}", "\"relations\"", "duplicated-error")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": { \"this\": {} }, \"parent\": { \"this\": {} }", "\"parent\"", "duplicated-error")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": { \"this\": {}, \"union\": { \"child\": [] } }", "\"union\"", "json")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": { \"this\": { \"x\": 1 } }", "\"x\"", "json")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": { \"those\": {} }", "\"those\"", "json")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": {}", "}", "json")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": null", "null", "json")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": { \"computedUserset\": { \"object\": \"x\", \"relation\": \"y\" } }", "\"x\"", "json")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": { \"union\": { \"child\": [] } }", "}", "json")]
    [InlineData("\"parent\": { \"this\": {} }", "\"parent\": { \"tupleToUserset\": { \"tupleset\": { \"relation\": \"y\" } } }", "}", "json")]
    [InlineData("\"type\": \"document\",\n", "", "}", "json")]
    [InlineData("\"type\": \"user\", \"relations\"", "\"type\": 1, \"relations\"", "1", "json")]
    [InlineData("\"type\": \"user\", \"relations\"", "\"type\": \"ü b\", \"relations\"", "\"ü b\"", "invalid-name")]
    [InlineData("\"wildcard\": {} }", "\"wildcard\": {}, \"relation\": \"x\" }", "\"user\"", "type-wildcard-relation")]
    [InlineData("\"wildcard\": {} }", "\"wildcard\": {}, \"expires\": 1 }", "1", "json")]
    [InlineData("\"blocked\": { \"directly", "\"blocked\": {}, \"blocked\": { \"directly", "\"blocked\"", "duplicated-error")]
    [InlineData("TYPE_NAME_IPADDRESS", "TYPE_NAME_BYTES", "\"TYPE_NAME_BYTES\"", "json")]
    [InlineData("TYPE_NAME_IPADDRESS", "ipaddress", "\"ipaddress\"", "json")]
    [InlineData("\"TYPE_NAME_ANY\"", "\"TYPE_NAME_LIST\"", "}", "json")]
    [InlineData("\"generic_types\": null", "\"generic_types\": [ { \"type_name\": \"TYPE_NAME_ANY\" } ]", "}", "json")]
    [InlineData("\"expression\": \"x.size", "\"expression\": 1, \"e\": \"x.size", "1", "json")]
    [InlineData("\"x\": { \"type_name\"", "\"x\": { \"type_name\": \"TYPE_NAME_INT\" }, \"x\": { \"type_name\"", "\"x\"", "duplicated-error")]
    [InlineData("\"metadata\": null\n", "\"metadata\": { \"relations\": { \"x\": {} } }\n", "}", "json")]
    [InlineData("\"subtract\": {", "\"minus\": {", "\"minus\"", "json")]
    [InlineData("\"schema_version\": \"1.1\"", "\"schema_version\": \"1.1\", \"extra\": 1", "\"extra\"", "json")]
    [InlineData("\"schema_version\": \"1.1\"", "\"schema_version\": \"1.0\"", "\"1.0\"", "invalid-schema")]
    [InlineData("\"name\": \"c\"", "\"name\": \"d\"", "\"d\"", "different-nested-condition-name")]
    public void ParseJson_OtherForm_IsRefusedAtItsPlace(string part, string other, string token, string code)
    {
        string json = FromServer.ReplaceLineEndings("\n");
        Assert.Contains(part, json, StringComparison.Ordinal);
        int at = json.IndexOf(part, StringComparison.Ordinal);
        string changed = json[..at] + other + json[(at + part.Length)..];

        ModelError error = ModelErrors.OfJson(changed)[0];

        Assert.Equal((token, code), (changed.Split('\n')[error.Line - 1].Substring(error.Column - 1, error.Length), error.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"schema_version\":\"1.1\",}")]
    [InlineData("{\"schema_version\":\"\\ud800\"}")]
    [InlineData("// comment\n{}")]
    public void ParseJson_NoObject_IsRefused(string json) => Assert.Equal("json", Assert.Single(ModelErrors.OfJson(json)).Code);

    [Fact]
    public void ParseJson_TypesWithoutThis_IsRefused()
    {
        const string Json = """
            {"schema_version":"1.1","type_definitions":[{"type":"user","relations":{"a":{"this":{}},"b":{"computedUserset":{"relation":"a"}}},
            "metadata":{"relations":{"a":{"directly_related_user_types":[{"type":"user"}]},"b":{"directly_related_user_types":[{"type":"user"}]},"c":{}}}}]}
            """;

        Assert.Equal(["missing-definition", "unassignable-types"], ModelErrors.OfJson(Json).Select(static e => e.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ParseJson_ThisWithoutTypes_IsRefused()
    {
        const string Json = """{"schema_version":"1.1","type_definitions":[{"type":"user","relations":{"a":{"this":{}}}}]}""";

        Assert.Equal("assignable-relation-must-have-type", ModelErrors.OfJson(Json)[0].Code);
    }

    [Theory]
    [InlineData("{\"difference\":{\"base\":{\"computedUserset\":{\"relation\":\"a\"}},\"subtract\":{\"this\":{}}}}")]
    [InlineData("{\"union\":{\"child\":[{\"this\":{}},{\"difference\":{\"base\":{\"this\":{}},\"subtract\":{\"computedUserset\":{\"relation\":\"a\"}}}}]}}")]
    public void ToText_WhatTheLanguageCannotSay_IsRefusedButRoundTripsAsJson(string rewrite)
    {
        const string Types = "{\"directly_related_user_types\":[{\"type\":\"user\"}]}";
        string json = "{\"schema_version\":\"1.1\",\"type_definitions\":[{\"type\":\"user\",\"relations\":{\"a\":{\"this\":{}},\"b\":"
            + $"{rewrite}}},\"metadata\":{{\"relations\":{{\"a\":{Types},\"b\":{Types}}}}}}}]}}";

        AuthorizationModel model = AuthorizationModel.ParseJson(json);

        Assert.Equal("not-expressible", Assert.Single(Assert.Throws<FlowPilotModelException>(model.ToText).Errors).Code);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(model.ToJson())), model.ToJson());
        Assert.Equal(model, AuthorizationModel.ParseJson(model.ToJson()));
        Assert.Equal(model, AuthorizationModel.Restore(model.ToJson()));
        Assert.NotEmpty(model.ToString());
    }

    // An expression that hides a definition is none, so that no two models have one text; what the language would trim is another model.
    [Fact]
    public void ParseJson_ExpressionThatTheTextWouldReadInAnotherWay_IsRefusedOrAnotherModel()
    {
        const string Parts = "{\"schema_version\":\"1.1\",\"type_definitions\":[{\"type\":\"user\",\"relations\":{\"a\":{\"this\":{}}},\"metadata\":{\"relations\":{\"a\":{\"directly_related_user_types\":[{\"type\":\"user\",\"condition\":\"c\"},{\"type\":\"user\",\"condition\":\"d\"}]}}}}],\"conditions\":{";
        const string Parameters = "\"parameters\":{\"x\":{\"type_name\":\"TYPE_NAME_INT\"}}";
        string two = $"{Parts}\"c\":{{\"expression\":\"x < 1\",{Parameters}}},\"d\":{{\"expression\":\"x < 2\",{Parameters}}}}}}}";
        string hidden = two.Replace("\"x < 1\"", "\"x < 1\\n}\\n\\ncondition e(x: int) {\\n  x < 1\"", StringComparison.Ordinal);

        AuthorizationModel trimmed = AuthorizationModel.ParseJson(two.Replace("\"x < 1\"", "\"x < 1 \\n|| x > 5\"", StringComparison.Ordinal));
        AuthorizationModel plain = AuthorizationModel.ParseJson(two.Replace("\"x < 1\"", "\"x < 1\\n|| x > 5\"", StringComparison.Ordinal));

        ModelError error = Assert.Single(ModelErrors.OfJson(hidden));
        Assert.Equal("invalid-condition", error.Code);
        Assert.Equal("The condition 'c', line 2, column 1 of its expression: expected an operator or the end of the expression, found '}'.", error.Message);
        Assert.Equal("not-expressible", Assert.Single(Assert.Throws<FlowPilotModelException>(trimmed.ToText).Errors).Code);
        Assert.NotEqual(plain, trimmed);
        Assert.Equal(plain, AuthorizationModel.Parse(plain.ToText()));
    }

    [Fact]
    public void ParseJson_ThisBehindOthers_PrintsFirstAndStaysTheSameModel()
    {
        const string Json = """{"schema_version":"1.1","type_definitions":[{"type":"user","relations":{"a":{"this":{}},"b":{"union":{"child":[{"computedUserset":{"relation":"a"}},{"intersection":{"child":[{"computedUserset":{"relation":"a"}},{"this":{}}]}}]}}},"metadata":{"relations":{"a":{"directly_related_user_types":[{"type":"user"}]},"b":{"directly_related_user_types":[{"type":"user"}]}}}}]}""";

        AuthorizationModel model = AuthorizationModel.ParseJson(Json);

        Assert.Contains("define b: ([user] and a) or a\n", model.ToText(), StringComparison.Ordinal);
        Assert.Equal(model, AuthorizationModel.Parse(model.ToText()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(model.ToJson())), model.ToJson());
    }
}
