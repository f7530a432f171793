using Consultare.Data.Filters;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Filters;

public sealed class ComparableTextTests
{
    [Theory]
    [InlineData("João", "JOAO")]
    [InlineData("  Centro   Cambuí ", "centro cambui")]
    [InlineData("Ação", "Ac\u0327a\u0303o")]
    [InlineData("Ana\u00a0Lima", "ana lima")]
    [InlineData("", "   ")]
    public void KeyOf_WhenEqualToStaff_IsTheSame(string left, string right) =>
        ComparableText.KeyOf(left).ShouldBe(ComparableText.KeyOf(right));

    [Theory]
    [InlineData("Ana", "Anna")]
    [InlineData("Ana", "Ana B")]
    [InlineData("AnaLima", "Ana Lima")]
    public void KeyOf_WhenNotTheWholeValue_Differs(string left, string right) =>
        ComparableText.KeyOf(left).ShouldNotBe(ComparableText.KeyOf(right));
}
