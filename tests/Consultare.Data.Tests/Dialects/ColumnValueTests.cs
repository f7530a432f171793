using Consultare.Data.Dialects;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Dialects;

public sealed class ColumnValueTests
{
    public static TheoryData<decimal, long> Amounts => new()
    {
        { 0.10m, 10 },
        { -0.01m, -1 },
        { 0.005m, 1 },
        { -0.005m, -1 },
        { 1234.565m, 123457 },
        { 999_999_999_999.99m, 99_999_999_999_999 },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void ToCents_WhenFinerThanACent_RoundsHalfAwayFromZeroLikeDecimal_F7(decimal reais, long cents) =>
        Money.ToCents(reais).ShouldBe(cents);

    [Fact]
    public void ToCents_WhenBeyondTheColumn_Refuses() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Money.ToCents(1_000_000_000_000m));

    [Fact]
    public void ToUtc_WhenGivenTextOrDriverValue_IsTheSameInstant()
    {
        ColumnTime.ToUtc(ColumnTime.OfUtc(Some.Noon)).ShouldBe(Some.Noon);
        ColumnTime.ToUtc(Some.Noon.UtcDateTime).ShouldBe(Some.Noon);
    }

    [Fact]
    public void OfUtc_WhenInAnotherZone_Converts() =>
        ColumnTime.OfUtc(Some.Noon.ToOffset(TimeSpan.FromHours(-3))).ShouldBe("2026-03-10 15:00:00.123");

    [Fact]
    public void ToLocal_WhenRead_HasNoZone()
    {
        ColumnTime.ToLocal(ColumnTime.OfLocal(Some.LocalNoon)).ShouldBe(Some.LocalNoon);
        ColumnTime.ToLocal("2026-03-10 12:00:00").Kind.ShouldBe(DateTimeKind.Unspecified);
    }

    [Fact]
    public void Clip_WhenAnEmojiStandsOnTheEdge_NeverCutsItInHalf() =>
        ColumnText.Clip("ab😀", 3).ShouldBe("ab");
}
