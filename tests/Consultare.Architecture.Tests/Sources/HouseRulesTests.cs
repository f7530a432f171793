using System.Text.RegularExpressions;

namespace Consultare.Architecture.Tests.Sources;

/// <summary>House rules that can be read off the sources.</summary>
public sealed partial class HouseRulesTests
{
    private const int MostStandinLines = 3_000;

    // The clinic's own word: a service is what hub-domain 4.1 lists (financeiro, comercial …), not a layer of the code.
    private static readonly string[] ServicesOfTheClinic =
        ["src/Consultare.Grains.Abstractions/Services", "src/Consultare.Grains/Services"];

    private static readonly IReadOnlyList<SourceFile> Product = SourceFile.Below("src");

    [Fact]
    public void Sources_AreFound() => Product.Count.ShouldBeGreaterThan(100);

    [Fact]
    public void Files_HoldOneTopLevelTypeEach() =>
        Product.Where(file => file.TopLevelTypes.Count > 1)
            .Select(file => $"{file}: {string.Join(", ", file.TopLevelTypes)}").ShouldBeEmpty();

    [Fact]
    public void Files_AreNamedAfterTheirType() =>
        Product.Where(file => file.TopLevelTypes.Count == 1 && !IsNamedAfter(file, file.TopLevelTypes[0]))
            .Select(file => $"{file}: {file.TopLevelTypes[0]}").ShouldBeEmpty();

    [Fact]
    public void Namespaces_FollowTheFolders() =>
        Product.Where(file => file.Namespace is { } name && name != string.Join('.', file.Folders.Prepend(file.Path.Split('/')[1])))
            .Select(file => $"{file}: {file.Namespace}").ShouldBeEmpty();

    [Fact]
    public void Folders_AreFeatures() =>
        Directories(Product).Except(ServicesOfTheClinic).Where(folder => Vague().IsMatch(folder.Split('/')[^1])).ShouldBeEmpty();

    [Fact]
    public void Types_AreNotNamedAfterNothing() =>
        Product.SelectMany(file => file.TopLevelTypes).Where(name => VagueType().IsMatch(name)).ShouldBeEmpty();

    [Fact]
    public void Product_HasNoSecondCodePath() =>
        Lines(SourceFile.Below("src", "standins"), Conditional()).ShouldBeEmpty();

    [Fact]
    public void Time_ComesFromATimeProvider() => Lines(SourceFile.Below("src", "standins"), WallClock()).ShouldBeEmpty();

    [Fact]
    public void Nothing_IsLeftForLater()
    {
        Lines(SourceFile.Below("src", "standins", "tests"), Unfinished()).ShouldBeEmpty();
        SourceFile.Below("src", "standins", "tests").Where(file => LeftForLater().IsMatch(file.Text) && !file.Path.EndsWith("/HouseRulesTests.cs", StringComparison.Ordinal))
            .Select(file => file.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Tests_AreNotSkipped() => Lines(SourceFile.Below("tests"), Skipped()).ShouldBeEmpty();

    [Fact]
    public void Standins_StaySmall() =>
        SourceFile.Find("standins", "*").Sum(path => File.ReadLines(Path.Combine(Consultare.Testing.RepositoryRoot.Path, path)).Count())
            .ShouldBeLessThanOrEqualTo(MostStandinLines);

    // WorkJobOf.cs holds WorkJob<T>; Grain.Life.cs a part of Grain.
    private static bool IsNamedAfter(SourceFile file, string type)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        return name == type || name.StartsWith($"{type}.", StringComparison.Ordinal) || name.StartsWith($"{type}Of", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Directories(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => Enumerable.Range(1, file.Path.Count(one => one == '/'))
            .Select(depth => string.Join('/', file.Path.Split('/')[..depth]))).Distinct();

    private static IEnumerable<string> Lines(IEnumerable<SourceFile> files, Regex forbidden) =>
        from file in files
        from line in file.Code
        where forbidden.IsMatch(line.Line)
        select $"{file}:{line.Number}: {line.Line.Trim()}";

    [GeneratedRegex("^(services?|helpers?|utils?|utilit(y|ies)|models?|common|shared|managers?|misc)$", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    [GeneratedRegex("(Helpers?|Utils?|Utilities|Managers?)$")]
    private static partial Regex VagueType();

    [GeneratedRegex(@"^\s*#(if|elif|else)\b")]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bThread\.Sleep\b|\bEnvironment\.TickCount")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bNotImplementedException\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"\bSkip\s*=\s")]
    private static partial Regex Skipped();
}
