using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>What the parser accepts, and what it says where it does not.</summary>
public sealed class ModelParserTests
{
    private const string Header = "model\n  schema 1.1\ntype user\ntype document\n  relations\n    define a: [user]\n    define b: [user]\n    define c: [user]\n    define up: [document]\n";

    private static readonly ModelOptions Extended = new() { AllowExtensions = true };

    [Theory]
    [InlineData("a", "a")]
    [InlineData("(a)", "a")]
    [InlineData("((( a )))", "a")]
    [InlineData("a or b or c", "a or b or c")]
    [InlineData("a and b and c", "a and b and c")]
    [InlineData("a  but \t not\tb", "a but not b")]
    [InlineData("(a or b) and c", "(a or b) and c")]
    [InlineData("a or (b or c)", "a or (b or c)")]
    [InlineData("(a but not b) but not c", "(a but not b) but not c")]
    [InlineData("a but not (b but not c)", "a but not (b but not c)")]
    [InlineData("a from up", "a from up")]
    [InlineData("[user] or a from up", "[user] or a from up")]
    [InlineData("((([user] or a)) and b) but not c", "(([user] or a) and b) but not c")]
    [InlineData("[ user , user:* , document#a ]", "[user, user:*, document#a]")]
    [InlineData("[\n  user, # a comment\n\n  document#a\n]", "[user, document#a]")]
    [InlineData("a # or b", "a")]
    public void Parse_Definition_HasThisForm(string definition, string canonical)
    {
        AuthorizationModel model = AuthorizationModel.Parse($"{Header}    define x: {definition}\n");

        Assert.Equal(canonical, model.FindRelation("document", "x")!.Rewrite.ToString()); // not null: just defined
    }

    [Theory]
    [InlineData("a or b and c", 17, 4, "'and' behind 'or' needs parentheses, as in '(a or b) and c'.")]
    [InlineData("(a or b but not c)", 19, 7, "'but not' behind 'or' needs parentheses, as in '(a or b) but not c'.")]
    [InlineData("a but not b but not c", 22, 8, "'but not' takes two operands: parentheses say which two, as in '(a but not b) but not c'.")]
    [InlineData("a or", 15, 0, "A relation or '(' is expected, found the end of the line.")]
    [InlineData("", 10, 0, "A relation, '(' or types in brackets is expected, found the end of the line.")]
    [InlineData("a b", 13, 1, "'or', 'and', 'but not' or the end of the line is expected, found 'b'.")]
    [InlineData("a ro b", 13, 2, "'or', 'and', 'but not' or the end of the line is expected, found 'ro'; did you mean 'or'?")]
    [InlineData("a form up", 13, 4, "'or', 'and', 'but not' or the end of the line is expected, found 'form'; did you mean 'from'?")]
    [InlineData("a from", 17, 0, "The relation that names the other objects is expected, found the end of the line.")]
    [InlineData("a from [user]", 18, 1, "The relation that names the other objects is expected, found '['.")]
    [InlineData("(a or b", 18, 0, "')' or an operator is expected, found the end of the line.")]
    [InlineData("a or b)", 17, 1, "'or', 'and', 'but not' or the end of the line is expected, found ')'.")]
    [InlineData("(a)or b", 14, 2, "A space is expected before 'or'.")]
    [InlineData("a or(b)", 15, 1, "A space is expected before '('.")]
    [InlineData("a or [user]", 16, 1, "Types in brackets come first in a definition, and once; name a relation or open a parenthesis here.")]
    [InlineData("[user] or ([user] and a)", 22, 1, "Types in brackets come first in a definition, and once; name a relation or open a parenthesis here.")]
    [InlineData("[]", 12, 1, "The name of a type is expected, found ']'.")]
    [InlineData("[user,]", 17, 1, "The name of a type is expected, found ']'.")]
    [InlineData("[user a]", 17, 1, "',' or ']' is expected, found 'a'.")]
    [InlineData("[user whith c]", 17, 5, "',' or ']' is expected, found 'whith'; did you mean 'with'?")]
    [InlineData("[user:]", 17, 1, "'*', directly behind the colon, is expected, found ']'.")]
    [InlineData("[user: *]", 18, 1, "'*', directly behind the colon, is expected, found '*'.")]
    [InlineData("[user#]", 17, 1, "The name of a relation, directly behind '#', is expected, found ']'.")]
    [InlineData("[user with]", 21, 1, "The name of a condition is expected, found ']'.")]
    [InlineData("[user not]", 20, 1, "'before' is expected, found ']'.")]
    [InlineData("define", 11, 6, "A relation, '(' or types in brackets is expected, found the reserved word 'define'.")]
    [InlineData("\u202Ea", 11, 1, "A relation, '(' or types in brackets is expected, found '\\u202E'.")]
    public void Parse_WrongDefinition_SaysWhatIsExpectedAndWhere(string definition, int column, int length, string message)
    {
        string text = $"model\n  schema 1.1\ntype user\n  relations\ndefine x: {definition}\n";

        ModelError error = Assert.Single(ModelErrors.Of(text, Extended));

        Assert.Equal((5, column, length, "syntax", message), (error.Line, error.Column, error.Length, error.Code, error.Message));
    }

    [Fact]
    public void Parse_SeveralWrongLines_FindsEachError()
    {
        const string Text = """
            model
              schema 1.1
            type user
            typ folder
              relations
                define viewer: [user]
                defne editor: [user]
            type document
              relations
                define viewer [user]
                define owner: [user
                  , group#member, @
                  , user:*]
                define d: [user with c
                define e: ((owner)
                define and: [user]
            condition c(x: itn) { x < "}" }
            condition (y: int) { define z: y }
            condition d(x: int, x: list<map>) {
              x < 1
            """;

        string[] found = [.. ModelErrors.Of(Text).Select(static e => $"{e.Line}:{e.Column}+{e.Length}")];

        Assert.Equal(["4:1+3", "7:5+5", "10:19+1", "12:23+1", "15:5+6", "15:23+0", "16:12+3", "17:16+3", "18:11+1", "19:29+3", "20:8+0"], found);
    }

    [Fact]
    public void Parse_SyntaxErrorInOneRelation_StillChecksTheOthers()
    {
        const string Text = "model\n  schema 1.1\ntype user\ntype document\n  relations\n    define a: [user] or\n    define b: a or missing\n    define c: [group]\n    define d: c from a\n";

        string[] found = [.. ModelErrors.Of(Text).Select(static e => $"{e.Line} {e.Code}")];

        Assert.Equal(["6 syntax", "7 missing-definition", "8 invalid-type"], found);
    }

    [Fact]
    public void Parse_NameLostToASyntaxError_IsNotMissedElsewhere()
    {
        const string Text = "model\n  schema 1.1\ntype user\ntype document\n  relations\n    defin a: [user]\n    define b: a\n";

        Assert.Equal("6:5: 'define' is expected, found 'defin'; did you mean 'define'?", Assert.Single(ModelErrors.Of(Text)).ToString());
    }

    [Theory]
    [InlineData("", "1:1", "'model' or 'module' is expected, found the end of the text.")]
    [InlineData("mdel\n  schema 1.1\n", "1:1", "'model' or 'module' is expected, found 'mdel'; did you mean 'model'?")]
    [InlineData("model schema 1.1\n", "1:7", "The end of the line, and 'schema' on the next, is expected, found 'schema'.")]
    [InlineData("model\n  shema 1.1\n", "2:3", "'schema' is expected, found 'shema'; did you mean 'schema'?")]
    [InlineData("model\n  schema\n", "2:9", "The version of the schema, '1.1' or '1.2', is expected, found the end of the line.")]
    [InlineData("model\n  schema 1.1.1\n", "2:10", "The version of the schema, '1.1' or '1.2', is expected, found '1.1.1'.")]
    [InlineData("model\n  schema 1.1 1.2\n", "2:14", "The end of the line is expected, found '1.2'.")]
    [InlineData("model\n  schema 1.1\ntype\n", "3:5", "The name of the type is expected, found the end of the line.")]
    [InlineData("model\n  schema 1.1\ntype 1a\n", "3:6", "The name of the type is expected, found '1'.")]
    [InlineData("model\n  schema 1.1\ntype from\n", "3:6", "The name of the type is expected, found the reserved word 'from'.")]
    [InlineData("model\n  schema 1.1\ntype a b\n", "3:8", "The end of the line is expected, found 'b'.")]
    [InlineData("model\n  schema 1.1\ntype user\n  relations\ntype b\n", "5:1", "'define' is expected, found 'type'.")]
    [InlineData("model\n  schema 1.1\ntype user\ncondition c(x: int) { x < 1 }\ntype b\n", "5:1", "Types come before conditions: move this one up.")]
    public void Parse_WrongFrame_SaysWhatIsExpectedAndWhere(string text, string place, string message)
    {
        ModelError error = ModelErrors.Of(text).First(static e => e.Code == "syntax");

        Assert.Equal($"{place}: {message}", error.ToString());
    }

    [Theory]
    [InlineData("condition c(x: int) {x<1}", "x<1", 6, 22)]
    [InlineData("condition c(\n  x : int\n , y: map<any> ) { # a comment\n\n  x < 1 && # another\n    y.a == \"# none\"\n}", "x < 1 &&\n    y.a == \"# none\"", 10, 3)]
    [InlineData("condition c(x: int) { {'a': x}.a == 1 }", "{'a': x}.a == 1", 6, 23)]
    [InlineData("condition c(x: string) { x == '}' || x == r'\\' }", "x == '}' || x == r'\\'", 6, 26)]
    [InlineData("condition c(x: string) { x == \"\\\"}\" }", "x == \"\\\"}\"", 6, 26)]
    [InlineData("condition c(x: string) { x == '''\n  } # kept  \n''' }", "x == '''\n  } # kept  \n'''", 6, 26)]
    [InlineData("condition c(x: int) { x < 1 // } here\n }", "x < 1 // } here", 6, 23)]
    [InlineData("condition c(x: int) {\r\n  x < 1 &&\r\n  x > 0\r\n}\r\n", "x < 1 &&\n  x > 0", 7, 3)]
    public void Parse_Condition_KeepsTheExpressionAndItsPlace(string condition, string expression, int line, int column)
    {
        AuthorizationModel model = AuthorizationModel.Parse($"model\n  schema 1.1\ntype user\n  relations\n    define a: [user, user with c]\n{condition}");

        ModelCondition found = Assert.Single(model.Conditions);
        Assert.Equal((expression, line, column), (found.Expression, found.ExpressionPlace.Line, found.ExpressionPlace.Column));
        Assert.Equal(model, AuthorizationModel.Parse(model.ToText()));
    }

    [Fact]
    public void PlaceOf_WithinAnExpression_IsThePlaceInTheText()
    {
        const string Text = "model\n  schema 1.1\ntype user\n  relations\n    define a: [user with c]\ncondition c(x: int, y: int) {\n\n  # why\n  x < 1 && # so\n    y > x\n}\n";
        AuthorizationModel model = AuthorizationModel.Parse(Text);
        ModelCondition written = model.Conditions[0];
        ModelCondition fromJson = AuthorizationModel.ParseJson(model.ToJson()).Conditions[0];
        string[] expression = written.Expression.Split('\n');
        string[] text = Text.Split('\n');

        foreach ((int line, string word) in new[] { (1, "x < 1"), (1, "&&"), (2, "y > x") })
        {
            SourcePlace place = written.PlaceOf(line, expression[line - 1].IndexOf(word, StringComparison.Ordinal) + 1, word.Length);
            Assert.Equal(word, text[place.Line - 1].Substring(place.Column - 1, place.Length));
        }

        Assert.Equal(fromJson.ExpressionPlace, fromJson.PlaceOf(2, 5, 1));
        Assert.Equal(written.Place, written.PlaceOf(0, 0, 0));
    }

    [Theory]
    [InlineData("condition c() { true }", "6:13: The name of a parameter is expected, found ')'.")]
    [InlineData("condition c { true }", "6:13: '(' is expected, found '{'.")]
    [InlineData("condition c(x int) { true }", "6:15: ':' is expected, found 'int'.")]
    [InlineData("condition c(x: strng) { true }", "6:16: The type of the parameter is expected, found 'strng'; did you mean 'string'?")]
    [InlineData("condition c(x: list) { true }", "6:20: '<', for the type of the elements, is expected, found ')'.")]
    [InlineData("condition c(x: list<list<int>>) { true }", "6:21: A type of elements, which is no list or map, is expected, found 'list'.")]
    [InlineData("condition c(x: int, ) { true }", "6:21: The name of a parameter is expected, found ')'.")]
    [InlineData("condition c(x: int, int: int) { true }", "6:21: The name of a parameter is expected, found 'int'.")]
    [InlineData("condition c(x: int) true", "6:21: '{' is expected, found the reserved word 'true'.")]
    [InlineData("condition c(x: int) { true", "6:27: '}' is expected, found the end of the text: the condition that opens in line 6 is not closed.")]
    [InlineData("condition c(x: int) { true } }", "6:30: The end of the line is expected, found '}'.")]
    [InlineData("condition c(x: int) { }", "6:11: The condition 'c' has no expression.")]
    public void Parse_WrongCondition_SaysWhatIsExpectedAndWhere(string condition, string error)
    {
        IReadOnlyList<ModelError> errors = ModelErrors.Of($"model\n  schema 1.1\ntype user\n  relations\n    define a: [user, user with c]\n{condition}");

        Assert.Equal(error, Assert.Single(errors).ToString());
    }

    [Theory]
    [InlineData("[user expires]", "[user expires]", true, false)]
    [InlineData("[user not before]", "[user not before]", false, true)]
    [InlineData("[user:* with c expires not before]", "[user:* with c not before expires]", true, true)]
    [InlineData("[document#a not before expires]", "[document#a not before expires]", true, true)]
    public void Parse_InstantsOnATypeRestriction_AreOurs(string definition, string canonical, bool expires, bool hasNotBefore)
    {
        string text = $"{Header}    define x: {definition}\n    define y: [user with c]\ncondition c(x: int) {{ x < 1 }}\n";

        AuthorizationModel model = AuthorizationModel.Parse(text, Extended);

        TypeRestriction restriction = Assert.Single(model.FindRelation("document", "x")!.Direct); // not null: just defined
        Assert.Equal((expires, hasNotBefore), (restriction.Expires, restriction.HasNotBefore));
        Assert.Equal(canonical, model.FindRelation("document", "x")!.Rewrite.ToString()); // not null: just defined
        Assert.False(model.IsPortable);
        ModelError error = Assert.Single(ModelErrors.Of(text));
        Assert.Equal(("extension-not-enabled", 10, 16), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void Parse_IntersectionArrow_IsOurs()
    {
        string text = $"{Header}    define x: b or a from all up\n";

        AuthorizationModel model = AuthorizationModel.Parse(text, Extended);

        var union = Assert.IsType<UnionRewrite>(model.FindRelation("document", "x")!.Rewrite); // not null: just defined
        var arrow = Assert.IsType<IntersectionArrowRewrite>(union.Operands[1]);
        Assert.Equal(("a", "up", "a from all up"), (arrow.Relation, arrow.Tupleset, arrow.ToString()));
        Assert.False(model.IsPortable);
        ModelError error = Assert.Single(ModelErrors.Of(text));
        Assert.Equal(("extension-not-enabled", 10, 20, 13), (error.Code, error.Line, error.Column, error.Length));
    }

    [Fact]
    public void Parse_WordsOfExtensionsAsNames_AreNames()
    {
        const string Text = """
            model
              schema 1.1
            type expires
            type not
              relations
                define all: [not]
                define before: [expires, not#before]
                define but: before from all
                define expires: but or before from all or all
                define not: but but not before
            type but
              relations
                define x: [but, but#x, but:*, expires]
            """;

        AuthorizationModel model = AuthorizationModel.Parse(Text);

        Assert.True(model.IsPortable);
        Assert.Equal("but but not before", model.FindRelation("not", "not")!.Rewrite.ToString()); // not null: just defined
        Assert.Equal(model, AuthorizationModel.Parse(model.ToText(), Extended));
    }

    [Theory]
    [InlineData("define a: [user] or b\n", "define   a  :   [  user  ]   or   b   # why\n\n")]
    [InlineData("define a: [user] or b\n", "define a: [user] or b\r\n")]
    [InlineData("define a: [user] or b\n", "\tdefine\ta:\t[user]\tor\tb\t# why\n# more\n")]
    public void Hash_LayoutAndComments_DoNotMatter(string one, string other)
    {
        const string Start = "model\n  schema 1.1\ntype user\ntype document\n  relations\n    define b: [user]\n    ";

        AuthorizationModel a = AuthorizationModel.Parse(Start + one);
        AuthorizationModel b = AuthorizationModel.Parse($"\uFEFF# a comment\n{Start}{other}");

        Assert.Equal(a, b);
        Assert.Equal(a.Hash, b.Hash);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Matches("^[0-9a-f]{64}$", a.Hash);
    }

    [Theory]
    [InlineData("define a: [user] and b\n")]
    [InlineData("define a: [user, user:*] or b\n")]
    [InlineData("define a: [user] or b\ntype other\n")]
    public void Hash_AnyContent_Matters(string other)
    {
        const string Start = "model\n  schema 1.1\ntype user\ntype document\n  relations\n    define b: [user]\n    ";

        Assert.NotEqual(AuthorizationModel.Parse($"{Start}define a: [user] or b\n"), AuthorizationModel.Parse(Start + other));
    }
}
