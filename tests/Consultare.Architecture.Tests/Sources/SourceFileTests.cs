namespace Consultare.Architecture.Tests.Sources;

/// <summary>The scan must see what it is to forbid.</summary>
public sealed class SourceFileTests
{
    [Theory]
    [InlineData("public sealed class A\n{\n}\n\ninternal record B(int X);\n", "A,B")]
    [InlineData("internal readonly record struct A(int X);\n\n/// <summary>x</summary>\nenum B\n{\n}\n", "A,B")]
    [InlineData("public delegate Task<int> A(string x);\n\ninterface B;\n", "A,B")]
    [InlineData("public sealed class A\n{\n    private sealed class Inner\n    {\n    }\n}\n", "A")]
    public void TopLevelTypes_AreSeenWhateverTheirKind(string text, string expected) =>
        string.Join(',', new SourceFile("src/P/F/A.cs", text).TopLevelTypes).ShouldBe(expected);

    [Fact]
    public void Code_LeavesCommentsAndTextsOut() =>
        new SourceFile("src/P/F/A.cs", "var a = \"DateTime.Now\"; // DateTime.Now").Code.Single().Line.ShouldBe("var a = ; ");
}
